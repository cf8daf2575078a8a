package org.presencemonitor.app.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.bus.MessengerOnBus;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

@DisplayName("A client on the session bus, as a source")
class BusSourceTest {
    private static final String NAME = "org.example.Messenger";

    @TempDir
    Path folder;

    private @Nullable TestBus bus;

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
    }

    @AfterEach
    void end() throws Exception {
        Objects.requireNonNull(bus).close();
    }

    private BusSource source() {
        return new BusSource(NAME, TestBus.session(folder));
    }

    private static CommunicatorSimulator client(MemoryRegistry registry) {
        return new CommunicatorSimulator(
                "Communicator",
                Profile.communicator2007R2(),
                registry,
                DaemonThreads.scheduler("test-simulator"),
                new SystemTime(),
                DaemonThreads.pool("test-events"),
                WaitStrategy.REAL_TIME);
    }

    @Test
    @DisplayName("is watched from its start over commands and events to its crash, which is the loss of its name")
    void watched() {
        CommunicatorSimulator client = client(new MemoryRegistry());
        try (MessengerOnBus served = new MessengerOnBus(TestBus.session(folder), NAME, client.messengerFactory());
                OpenSource open = source().open(new SourceThreads(
                        DaemonThreads.scheduler("test"), DaemonThreads.pool("test"), new SystemTime()))) {
            client.registerWith(served);
            Provider provider = source().providers().getFirst();
            MonitorThreads threads = MonitorThreads.daemons();
            Providers installed =
                    new Providers(open.registry(), open.processes(), threads.presence(), new SystemTime());
            PresenceMonitor monitor =
                    new PresenceMonitor(provider, open.of(provider, installed), threads, new SystemTime());
            List<PresenceState> states = new CopyOnWriteArrayList<>();
            monitor.subscribe(presence -> states.add(presence.state()));
            installed.open();
            monitor.open();
            awaitState(monitor, PresenceState.NOT_RUNNING);

            client.start();
            awaitState(monitor, PresenceState.AVAILABLE);
            await().untilAsserted(() ->
                    assertThat(monitor.current().session().signinName()).isEqualTo("user@contoso.example"));
            assertThat(monitor.signOut().join().outcome()).isEqualTo(CommandOutcome.DONE);
            assertThat(monitor.signIn().join().outcome()).isEqualTo(CommandOutcome.DONE);
            assertThat(states).contains(PresenceState.SIGNING_OUT, PresenceState.SIGNED_OUT, PresenceState.SIGNING_IN);

            client.crash();
            awaitState(monitor, PresenceState.NOT_RUNNING);

            client.start();
            awaitState(monitor, PresenceState.AVAILABLE);
            monitor.shutDown().join();
        }
    }

    private static void awaitState(PresenceMonitor monitor, PresenceState expected) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(monitor.current())
                        .extracting(Presence::state)
                        .isEqualTo(expected));
    }

    @Test
    @DisplayName("is looked at whether it runs or not, and without a bus says why nothing is known")
    void looks() {
        assertThat(source().look().clients()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo(NAME);
            assertThat(found.running()).isFalse();
        });
        SessionBus none = new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"));
        assertThat(new BusSource(NAME, none).look().trouble()).isPresent();
    }
}
