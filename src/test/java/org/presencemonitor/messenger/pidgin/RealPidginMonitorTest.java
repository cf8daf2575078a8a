package org.presencemonitor.messenger.pidgin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.time.SystemTime;

@Tag("desktop")
@DisplayName("The monitor of a real Pidgin")
class RealPidginMonitorTest {
    @TempDir
    Path folder;

    private static void awaitState(PresenceMonitor monitor, int seconds, PresenceState state) {
        await().atMost(Duration.ofSeconds(seconds))
                .until(() -> monitor.current().state() == state);
    }

    @Test
    @DisplayName("starts it, sets its status, signs it out and in, and notices that it hangs and that it is killed")
    void session() throws Exception {
        MonitorThreads threads = MonitorThreads.daemons();
        try (TestBus bus = TestBus.start(folder);
                TestProsody prosody = TestProsody.start(folder.resolve("server"), "user", "secret");
                RealPidgin pidgin = new RealPidgin(folder.resolve("home"), prosody.port(), TestBus.session(folder))
                        .account("user@" + TestProsody.HOST + "/x", "secret", "User One");
                PidginClient client = PidginClient.open(pidgin.session())) {
            assertThat(bus).isNotNull();
            Sources sources = new Sources(
                    client.registry(), Optional.of(client.messenger()), Optional.empty(), Optional.of(client::start));
            PresenceMonitor monitor =
                    new PresenceMonitor(new Provider(PidginClient.APP), sources, threads, new SystemTime());
            monitor.open();
            awaitState(monitor, 5, PresenceState.NOT_RUNNING);
            assertThat(monitor.current().offers(Command.LOG_OFF)).isFalse();

            pidgin.start();
            pidgin.awaitOnline(client);
            awaitState(monitor, 5, PresenceState.AVAILABLE);
            assertThat(monitor.current().session().accounts()).hasSize(1);

            assertThat(monitor.setStatus(MyStatus.BUSY).get().outcome()).isEqualTo(CommandOutcome.DONE);
            awaitState(monitor, 1, PresenceState.BUSY);

            assertThat(monitor.signOut().get().outcome()).isEqualTo(CommandOutcome.DONE);
            awaitState(monitor, 2, PresenceState.SIGNED_OUT);
            assertThat(monitor.signIn().get().outcome()).isEqualTo(CommandOutcome.DONE);
            awaitState(monitor, 2, PresenceState.BUSY);

            pidgin.signal("STOP");
            awaitState(monitor, 20, PresenceState.PROBLEM);
            assertThat(monitor.current().problem().orElseThrow().kind()).isEqualTo(ProblemKind.NOT_ANSWERING);
            pidgin.signal("CONT");
            awaitState(monitor, 5, PresenceState.BUSY);

            pidgin.kill();
            awaitState(monitor, 2, PresenceState.NOT_RUNNING);
            monitor.shutDown().get();
        } finally {
            threads.shutdown(Duration.ofSeconds(2));
        }
    }
}
