package org.presencemonitor.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.time.Moment;

@DisplayName("Without a name, the client that is watched on this Windows")
class UnnamedProviderTest {
    private final MemoryRegistry registry = new MemoryRegistry();

    private void install(String app) {
        registry.write(ImProviders.installed(app), ImProviders.PROCESS_NAME, new Text(app + ".exe"));
    }

    private void makeDefault(String app) {
        registry.write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text(app));
    }

    private String chosen() {
        return UnnamedProvider.choose(ProviderList.read(registry, ProcessLookup.UNKNOWN, Moment.at(Instant.EPOCH)))
                .app();
    }

    @Test
    @DisplayName("is the one that DefaultIMApp names (communicator.md 6.2)")
    void byDefault() {
        install("Communicator");
        install("MsTeams");
        makeDefault(" MsTeams ");

        assertThat(chosen()).isEqualTo("MsTeams");
    }

    @Test
    @DisplayName("is the one that DefaultIMApp names also when it has been uninstalled: Office looks for it in vain")
    void uninstalledDefault() {
        install("Lync");
        makeDefault("MsTeams");

        assertThat(chosen()).isEqualTo("MsTeams");
    }

    @Test
    @DisplayName("is Communicator where it is installed and nobody claims the default")
    void communicator() {
        install("COMMUNICATOR");
        install("Lync");
        makeDefault("  ");

        assertThat(chosen()).isEqualToIgnoringCase("Communicator");
    }

    @Test
    @DisplayName("is an installed client that runs, else one that is installed, else Communicator")
    void installed() {
        assertThat(chosen()).isEqualTo("Communicator");

        install("Lync");
        install("MsTeams");
        assertThat(chosen()).isEqualTo("Lync");

        registry.write(UpAndRunning.key("MsTeams"), UpAndRunning.NAME, new Dword(2));
        assertThat(chosen()).isEqualTo("MsTeams");
    }

    @Test
    @DisplayName("comes first among all that a registry file knows, installed or with a flag alone")
    void andOthers() {
        Moment now = Moment.at(Instant.EPOCH);
        assertThat(UnnamedProvider.andOthers(registry, now)).containsExactly(Provider.COMMUNICATOR);

        registry.write(UpAndRunning.key("Flagged"), UpAndRunning.NAME, new Dword(2));
        assertThat(UnnamedProvider.andOthers(registry, now)).containsExactly(new Provider("Flagged"));

        install("Lync");
        makeDefault("lync");
        assertThat(UnnamedProvider.andOthers(registry, now))
                .containsExactly(new Provider("Lync"), new Provider("Flagged"));
    }
}
