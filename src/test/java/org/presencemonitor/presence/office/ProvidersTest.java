package org.presencemonitor.presence.office;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.registry.ImProviders.DEFAULT_APP;
import static org.presencemonitor.registry.ImProviders.OF_USER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.FailingRegistry;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;

@DisplayName("The providers")
class ProvidersTest {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry memory = new MemoryRegistry();
    private final FailingRegistry registry = new FailingRegistry(memory);
    private final SimulatedClients clients = new SimulatedClients(memory, time, time);
    private final Providers providers = new Providers(registry, time, time);
    private final List<ProviderList> told = new ArrayList<>();

    @BeforeEach
    void watch() {
        providers.open();
        providers.subscribe(told::add);
        time.settle();
    }

    private CommunicatorSimulator start(String app, OfficeDefaultClaim claim) {
        CommunicatorSimulator client = clients.start(
                app,
                Profile.communicator2007R2().toBuilder().defaultClaim(claim).build());
        time.advance(ofSeconds(1));
        return client;
    }

    private ProviderList now() {
        return providers.current();
    }

    private List<String> names() {
        return now().providers().stream().map(info -> info.provider().app()).toList();
    }

    private List<String> defaultsTold() {
        List<String> defaults = new ArrayList<>();
        for (ProviderList list : told) {
            String name = list.defaultApp().text().orElse("none");
            if (defaults.isEmpty() || !defaults.getLast().equals(name)) {
                defaults.add(name);
            }
        }
        return defaults;
    }

    @Nested
    @DisplayName("are known")
    class Known {
        @Test
        @DisplayName("with flag, name, program and class, each from its half of the registry (communicator.md 6.1)")
        void whole() {
            start("Communicator", OfficeDefaultClaim.WHEN_ABSENT);

            assertThat(now().providers())
                    .containsExactly(new ProviderInfo(
                            Provider.COMMUNICATOR,
                            true,
                            new DwordReading.Value(2),
                            new TextReading.Value("Microsoft Office Communicator"),
                            new TextReading.Value("communicator.exe"),
                            new TextReading.Value("{8885370D-B33E-44B7-875D-28E403CF9270}"),
                            ProcessLookup.ProcessState.UNKNOWN));
        }

        @Test
        @DisplayName("as soon as they appear, each step of a start, and no longer when they are gone (6.1)")
        void appearAndDisappear() {
            assertThat(names()).isEmpty();
            clients.add("Lync", Profile.communicator2007R2());
            time.settle();
            assertThat(names()).containsExactly("Lync");
            assertThat(now().find("LYNC").orElseThrow().flag()).isEqualTo(new DwordReading.Absent());

            CommunicatorSimulator lync = start("Lync", OfficeDefaultClaim.NEVER);
            start("Communicator", OfficeDefaultClaim.NEVER);
            assertThat(names()).containsExactly("Communicator", "Lync");
            assertThat(told.stream()
                            .flatMap(list -> list.find("Lync").stream())
                            .map(ProviderInfo::flag)
                            .distinct())
                    .containsExactly(new DwordReading.Absent(), new DwordReading.Value(1), new DwordReading.Value(2));

            lync.shutDown();
            lync.registration().uninstall();
            time.settle();
            assertThat(names()).containsExactly("Communicator");
        }

        @Test
        @DisplayName("also by the user's half alone, as Zoom is and an old client that was removed (6.3, 8)")
        void userHalfAlone() {
            memory.write(UpAndRunning.key("Zoom"), UpAndRunning.NAME, new Dword(2));
            time.settle();

            ProviderInfo zoom = now().find("zoom").orElseThrow();
            assertThat(zoom.installed()).isFalse();
            assertThat(zoom.isRunning()).isTrue();
            assertThat(zoom.name()).isEqualTo("Zoom");
        }

        @Test
        @DisplayName("from both views of HKLM: the one for 32-bit programs fills the gaps of the other (8, row 16)")
        void bothViews() {
            RegistryKey jabber = ImProviders.INSTALLED_FOR_32_BIT.child("Cisco Jabber");
            memory.write(jabber, ImProviders.PROCESS_NAME, new Text("CiscoJabber.exe"));
            memory.write(ImProviders.INSTALLED_FOR_32_BIT.child("LYNC"), ImProviders.PROCESS_NAME, new Text("old.exe"));
            memory.write(ImProviders.INSTALLED_FOR_32_BIT.child("LYNC"), ImProviders.GUID, new Text("{0}"));
            memory.write(ImProviders.installed("Lync"), ImProviders.PROCESS_NAME, new Text("lync.exe"));
            time.settle();

            assertThat(names()).containsExactly("Cisco Jabber", "Lync");
            ProviderInfo found = now().find("Cisco Jabber").orElseThrow();
            assertThat(found.installed()).isTrue();
            assertThat(found.processName()).isEqualTo(new TextReading.Value("CiscoJabber.exe"));
            ProviderInfo lync = now().find("Lync").orElseThrow();
            assertThat(lync.processName()).isEqualTo(new TextReading.Value("lync.exe"));
            assertThat(lync.guid()).isEqualTo(new TextReading.Value("{0}"));

            memory.delete(jabber);
            time.settle();
            assertThat(names()).containsExactly("Lync");
        }

        @Test
        @DisplayName("with what was found where something else was expected, as a value (6.1, 6.4)")
        void wrongTypes() {
            memory.write(ImProviders.installed("Lync"), ImProviders.FRIENDLY_NAME, new Dword(7));
            memory.write(ImProviders.installed("Lync"), ImProviders.GUID, new Text("not a class"));
            memory.write(UpAndRunning.key("Lync"), UpAndRunning.NAME, new Text("2"));
            memory.write(OF_USER, DEFAULT_APP, new Dword(1));
            time.settle();

            ProviderInfo lync = now().find("Lync").orElseThrow();
            assertThat(lync.friendlyName()).isEqualTo(new TextReading.WrongType(new Dword(7)));
            assertThat(lync.name()).isEqualTo("Lync");
            assertThat(lync.processName()).isEqualTo(new TextReading.Absent());
            assertThat(lync.clsid()).isEmpty();
            assertThat(lync.flag()).isEqualTo(new DwordReading.WrongType(new Text("2")));
            assertThat(now().defaultApp()).isEqualTo(new TextReading.WrongType(new Dword(1)));
        }

        @Test
        @DisplayName("once per change that says something, however many writes make it (6.1)")
        void newestWins() {
            int before = told.size();
            for (int i = 0; i < 1_000; i++) {
                memory.write(UpAndRunning.key("Lync"), UpAndRunning.NAME, new Dword(i % 2));
            }
            memory.write(OF_USER, "OfficePresenceLogging", new Dword(1));
            time.settle();

            assertThat(told).hasSize(before + 1);
            assertThat(now().find("Lync").orElseThrow().flag()).isEqualTo(new DwordReading.Value(1));
        }
    }

    @Nested
    @DisplayName("have one default")
    class Default {
        @Test
        @DisplayName("or none, when nobody has claimed it (6.1)")
        void missing() {
            start("Lync", OfficeDefaultClaim.NEVER);
            assertThat(now().defaultApp()).isEqualTo(new TextReading.Absent());
            assertThat(now().defaultProvider()).isEmpty();
        }

        @Test
        @DisplayName("whose name may differ in case from the key's (6.1)")
        void otherCase() {
            start("MsTeams", OfficeDefaultClaim.NEVER);
            memory.write(OF_USER, DEFAULT_APP, new Text("msteams"));
            time.settle();

            assertThat(now().defaultProvider().orElseThrow().provider().app()).isEqualTo("MsTeams");
            assertThat(now().isDefault(new Provider("MsTeams"))).isTrue();
            assertThat(now().isDefault(Provider.COMMUNICATOR)).isFalse();
        }

        @Test
        @DisplayName("or a name that no client has any more (6.1, 8)")
        void stale() {
            CommunicatorSimulator teams = start("Teams", OfficeDefaultClaim.WHEN_ABSENT);
            teams.shutDown();
            teams.registration().uninstall();
            time.settle();

            assertThat(now().defaultApp()).isEqualTo(new TextReading.Value("Teams"));
            assertThat(now().defaultProvider()).isEmpty();
        }

        @Test
        @DisplayName("that goes back and forth between clients that claim at every start (6.4)")
        void contention() {
            CommunicatorSimulator lync = start("Lync", OfficeDefaultClaim.AT_EVERY_START);
            CommunicatorSimulator jabber = start("Cisco Jabber", OfficeDefaultClaim.AT_EVERY_START);
            lync.crash();
            lync.start();
            time.advance(ofSeconds(1));
            jabber.crash();
            jabber.start();
            time.advance(ofSeconds(1));

            assertThat(defaultsTold()).containsExactly("none", "Lync", "Cisco Jabber", "Lync", "Cisco Jabber");
            assertThat(now().providers()).allMatch(ProviderInfo::isRunning);
            assertThat(now().providers().stream()
                            .filter(info -> now().isDefault(info.provider()))
                            .map(ProviderInfo::provider))
                    .as("only one of them gives presence")
                    .containsExactly(new Provider("Cisco Jabber"));
        }
    }

    @Nested
    @DisplayName("in a registry that cannot be read")
    class Unreadable {
        @Test
        @DisplayName("stay as they were, with the reason and the moment until which it was true (6.4)")
        void stays() {
            start("Lync", OfficeDefaultClaim.AT_EVERY_START);
            registry.damage("registry.reg, line 7: expected a key.");
            time.advance(ofSeconds(10));

            assertThat(names()).containsExactly("Lync");
            assertThat(now().unreadable()).contains("registry.reg, line 7: expected a key.");
            assertThat(now().readAt().instant()).isEqualTo(VirtualTime.START.plusSeconds(1));
            assertThat(now().officeChain().verdict()).isEqualTo(OfficeChain.Verdict.UNKNOWN);

            registry.mend();
            time.settle();
            assertThat(now().unreadable()).isEmpty();
        }

        @Test
        @DisplayName("from the start are watched as soon as it lets itself be (6.1)")
        void fromTheStart() {
            Providers late = new Providers(new RefusesToBeWatched(memory, 2), time, time);
            late.open();
            time.settle();
            assertThat(late.current().unreadable()).contains("not yet");

            start("Lync", OfficeDefaultClaim.NEVER);
            time.advance(ofSeconds(10));
            assertThat(late.current().unreadable()).isEmpty();
            assertThat(late.current().find("Lync")).isPresent();
        }
    }

    @Test
    @DisplayName("are told to every listener, though one throws, and to nobody once closed")
    void listeners() {
        List<ProviderList> other = new ArrayList<>();
        providers.subscribe(list -> {
            throw new IllegalStateException("listener");
        });
        Subscription subscription = providers.subscribe(other::add);
        start("Lync", OfficeDefaultClaim.NEVER);
        assertThat(other.getLast()).isEqualTo(now());

        subscription.close();
        time.settle();
        int before = other.size();
        start("Communicator", OfficeDefaultClaim.NEVER);
        assertThat(other).hasSize(before);

        int toldBefore = told.size();
        providers.close();
        clients.shutDown();
        time.settle();
        assertThat(told).hasSize(toldBefore);
        assertThat(Optional.of(now()).flatMap(list -> list.find("Lync"))).isPresent();
    }
}
