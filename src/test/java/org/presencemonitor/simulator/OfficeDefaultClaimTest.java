package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.FailingWrites;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A simulated client in IM Providers")
class OfficeDefaultClaimTest {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final SimulatedClients clients = new SimulatedClients(registry, time, time);

    private CommunicatorSimulator start(String app, OfficeDefaultClaim claim) {
        CommunicatorSimulator client = clients.start(app, claiming(claim));
        time.advance(ofSeconds(1));
        return client;
    }

    private static Profile claiming(OfficeDefaultClaim claim) {
        return Profile.communicator2007R2().toBuilder().defaultClaim(claim).build();
    }

    private Optional<String> defaultApp() {
        return registry.readText(ImProviders.OF_USER, ImProviders.DEFAULT_APP).text();
    }

    private Optional<String> previous(String app) {
        return registry.readText(UpAndRunning.key(app), ImProviders.PREVIOUS_DEFAULT_APP)
                .text();
    }

    private Optional<RegistryValue> installed(String app, String name) {
        return registry.read(ImProviders.installed(app), name);
    }

    @Nested
    @DisplayName("is installed")
    class Installed {
        @Test
        @DisplayName("with its name, program and class below HKLM (communicator.md 6.1, 6.3)")
        void data() {
            CommunicatorSimulator client = clients.add("MsTeams", Profile.communicator2007R2());
            time.settle();

            assertThat(installed("MsTeams", "FriendlyName")).contains(new Text("Microsoft Teams"));
            assertThat(installed("MsTeams", "ProcessName")).contains(new Text("ms-teams.exe"));
            assertThat(installed("MsTeams", "GUID")).contains(new Text("{88435F68-FFC1-445F-8EDF-EF78B84BA1C7}"));
            assertThat(client.journal().registry())
                    .containsExactly(
                            "FriendlyName = Microsoft Teams",
                            "ProcessName = ms-teams.exe",
                            "GUID = {88435F68-FFC1-445F-8EDF-EF78B84BA1C7}");
            assertThat(defaultApp()).isEmpty();
        }

        @Test
        @DisplayName("under the program and class that the sources give it (communicator.md 6.3)")
        void known() {
            assertThat(ProviderData.of("Communicator").processName()).isEqualTo("communicator.exe");
            assertThat(ProviderData.of("Communicator").guid()).isEqualTo("{8885370D-B33E-44B7-875D-28E403CF9270}");
            assertThat(ProviderData.of("Lync").processName()).isEqualTo("lync.exe");
            assertThat(ProviderData.of("Teams").processName()).isEqualTo("Teams.exe");
            assertThat(ProviderData.of("Teams").guid()).isEqualTo("{00425F68-FFC1-445F-8EDF-EF78B84BA1C7}");
            assertThat(ProviderData.of("jitsi").guid())
                    .as("Jitsi takes Communicator's class, whatever the case of its key")
                    .isEqualTo(ProviderData.of("Communicator").guid());
            assertThat(ProviderData.of("vozer").processName()).isEqualTo("vozer.exe");
        }

        @Test
        @DisplayName("under a class of this project's own where no source gives one, the same each time (6.3)")
        void unknown() {
            ProviderData jabber = ProviderData.of("Cisco Jabber");

            assertThat(jabber.processName()).isEqualTo("ciscojabber.exe");
            assertThat(jabber.guid()).matches("\\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}}");
            assertThat(ProviderData.of("CISCO JABBER").guid()).isEqualTo(jabber.guid());
            assertThat(ProviderData.of("Lync").guid()).isNotEqualTo(jabber.guid());
        }

        @Test
        @DisplayName("once the registry file has been mended, when it was damaged (6.1)")
        void damaged() {
            FailingWrites failing = new FailingWrites(registry);
            SimulatedClients unlucky = new SimulatedClients(failing, time, time);
            failing.fail(true);
            CommunicatorSimulator client = unlucky.start("Lync", claiming(OfficeDefaultClaim.AT_EVERY_START));
            time.advance(ofSeconds(1));
            assertThat(installed("Lync", "GUID")).isEmpty();

            failing.fail(false);
            time.settle();

            assertThat(installed("Lync", "ProcessName")).contains(new Text("lync.exe"));
            assertThat(defaultApp()).contains("Lync");
            assertThat(client.journal().registry()).contains("DefaultIMApp = Lync", "UpAndRunning = 2");
        }

        @Test
        @DisplayName("and leaves no key behind when uninstalled, but its name as a stale default (communicator.md 8)")
        void uninstalled() {
            CommunicatorSimulator teams = start("Teams", OfficeDefaultClaim.WHEN_ABSENT);
            teams.shutDown();
            teams.registration().uninstall();
            time.settle();

            assertThat(registry.subkeys(ImProviders.INSTALLED)).isEmpty();
            assertThat(registry.subkeys(ImProviders.OF_USER)).isEmpty();
            assertThat(defaultApp()).contains("Teams");
        }

        @Test
        @DisplayName("nowhere when the profile keeps it out of the registry (communicator.md 6.4)")
        void missingKey() {
            CommunicatorSimulator client = clients.start("Communicator", Profile.missingKey());
            time.advance(ofSeconds(1));

            assertThat(client.sessionStatus()).isPresent();
            assertThat(registry.subkeys(ImProviders.INSTALLED)).isEmpty();
            assertThat(registry.subkeys(ImProviders.OF_USER)).isEmpty();
            assertThat(defaultApp()).isEmpty();
        }
    }

    @Nested
    @DisplayName("claims the default")
    class Claims {
        @Test
        @DisplayName("never, if that is its way (6.1)")
        void never() {
            start("Communicator", OfficeDefaultClaim.NEVER);
            assertThat(defaultApp()).isEmpty();
        }

        @Test
        @DisplayName("when nobody has it, and leaves another's alone (6.4)")
        void whenAbsent() {
            CommunicatorSimulator first = start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);
            start("Lync", OfficeDefaultClaim.WHEN_ABSENT);

            assertThat(defaultApp()).contains("Communicator");
            assertThat(first.journal().registry()).contains("DefaultIMApp = Communicator");
        }

        @Test
        @DisplayName("where the value is empty or no string, as if nobody had it (6.4)")
        void emptyOrWrong() {
            registry.write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text(""));
            start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);
            assertThat(defaultApp()).contains("Communicator");

            registry.write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Dword(2));
            start("Lync", OfficeDefaultClaim.WHEN_ABSENT);
            assertThat(defaultApp()).contains("Lync");
        }

        @Test
        @DisplayName("at every start: the one that started last has it (6.4)")
        void everyStart() {
            CommunicatorSimulator lync = start("Lync", OfficeDefaultClaim.AT_EVERY_START);
            CommunicatorSimulator jabber = start("Cisco Jabber", OfficeDefaultClaim.AT_EVERY_START);
            assertThat(defaultApp()).contains("Cisco Jabber");

            for (int day = 0; day < 3; day++) {
                lync.shutDown();
                time.settle();
                assertThat(defaultApp()).as("an exit gives nothing back").contains("Cisco Jabber");
                lync.start();
                time.advance(ofSeconds(1));
                assertThat(defaultApp()).contains("Lync");
                jabber.crash();
                jabber.start();
                time.advance(ofSeconds(1));
                assertThat(defaultApp()).contains("Cisco Jabber");
            }
        }

        @Test
        @DisplayName("and keeps the former one, as classic Teams does, until it exits (6.1)")
        void savingPrevious() {
            start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);
            CommunicatorSimulator teams = start("Teams", OfficeDefaultClaim.SAVING_PREVIOUS);
            assertThat(defaultApp()).contains("Teams");
            assertThat(previous("Teams")).contains("Communicator");

            teams.shutDown();
            time.settle();
            assertThat(defaultApp()).contains("Communicator");
            assertThat(previous("Teams")).isEmpty();
        }

        @Test
        @DisplayName("and has lost it to a third when it exits: that one keeps it (6.1, 6.4)")
        void lostMeanwhile() {
            start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);
            CommunicatorSimulator teams = start("Teams", OfficeDefaultClaim.SAVING_PREVIOUS);
            start("MsTeams", OfficeDefaultClaim.AT_EVERY_START);

            teams.shutDown();
            time.settle();
            assertThat(defaultApp()).contains("MsTeams");
        }

        @Test
        @DisplayName("and gives it back when uninstalled after a crash (6.1)")
        void uninstalledAfterCrash() {
            start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);
            CommunicatorSimulator teams = start("Teams", OfficeDefaultClaim.SAVING_PREVIOUS);
            teams.crash();
            time.settle();
            assertThat(defaultApp()).contains("Teams");

            teams.registration().uninstall();
            time.settle();
            assertThat(defaultApp()).contains("Communicator");
        }

        @Test
        @DisplayName("only when an installer has named it below HKLM (6.1)")
        void notInstalled() {
            new CommunicatorSimulator("Lync", claiming(OfficeDefaultClaim.AT_EVERY_START), registry, time, time)
                    .start();
            time.advance(ofSeconds(1));
            assertThat(defaultApp()).isEmpty();
        }
    }

    @Test
    @DisplayName("has a session, a flag and a class of its own beside others (communicator.md 9)")
    void apart() {
        CommunicatorSimulator communicator = start("Communicator", OfficeDefaultClaim.NEVER);
        CommunicatorSimulator lync = start("Lync", OfficeDefaultClaim.NEVER);

        lync.messengerFactory().create().signout();
        time.advance(ofSeconds(2));
        communicator.crash();

        assertThat(lync.sessionStatus().orElseThrow().isSignedIn()).isFalse();
        assertThat(UpAndRunning.read(registry, "Lync")).isEqualTo(SimulatorFixture.value(2));
        assertThat(clients.get("LYNC")).contains(lync);
        assertThat(clients.all()).containsExactly(communicator, lync);

        assertThat(clients.shutDown()).isNotDone();
        time.settle();
        assertThat(clients.shutDown()).isDone();
        assertThat(UpAndRunning.read(registry, "Lync")).isEqualTo(SimulatorFixture.value(0));
        assertThat(UpAndRunning.read(registry, "Communicator"))
                .as("a crash leaves it")
                .isEqualTo(SimulatorFixture.value(2));
    }

    @Test
    @DisplayName("writes all of that into the registry file (communicator.md 6.1)")
    void file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("registry.reg");
        try (FileRegistry onDisk = new FileRegistry(file);
                SimulatedClients some = new SimulatedClients(onDisk, time, time)) {
            some.start("Lync", claiming(OfficeDefaultClaim.AT_EVERY_START));
            time.advance(ofSeconds(1));
        }

        assertThat(file)
                .content()
                .contains("[HKEY_LOCAL_MACHINE\\Software\\IM Providers\\Lync]")
                .contains("\"ProcessName\"=\"lync.exe\"")
                .contains("\"DefaultIMApp\"=\"Lync\"");
    }
}
