package org.presencemonitor.app.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.windows.ClientClass;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.ProviderData;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The class of a real client")
class ClientClassLookupTest {
    private static final String OTHER = "{00000000-0000-0000-C000-000000000046}";

    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final Providers providers = new Providers(registry, time, time);

    private ClientClass classOf(String app) {
        return new ClientClassLookup(new Provider(app), providers).get();
    }

    @Test
    @DisplayName("is the one that HKLM names, beside the process to look for (6.1)")
    void named() {
        registry.write(ImProviders.installed("Lync"), "GUID", new Text(OTHER));
        registry.write(ImProviders.installed("Lync"), "ProcessName", new Text("lync.exe"));

        assertThat(classOf("Lync")).isEqualTo(new ClientClass(Optional.of(OTHER), Optional.of("lync.exe")));
    }

    @Test
    @DisplayName("is known without HKLM for Communicator and the client that this program serves alone (1.1)")
    void notNamed() {
        assertThat(classOf("communicator").clsid()).contains(ClientClass.COMMUNICATOR);
        assertThat(classOf("presencemonitor").clsid())
                .contains(ProviderData.of("PresenceMonitor").guid());
        assertThat(classOf("Lync").clsid()).isEmpty();
    }
}
