package org.presencemonitor.cli;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.recording.Recorder;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("What the user asks for")
class RecordedCommandsTest {
    private final VirtualTime time = new VirtualTime();
    private final CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2(), time);
    private final Recorder recorder = new Recorder("Communicator", time);
    private final PresenceMonitor monitor = new PresenceMonitor(
            Provider.COMMUNICATOR,
            new Sources(
                    recorder.of(client.registry()),
                    Optional.of(recorder.of(client.messengerFactory())),
                    Optional.of(recorder.of(client.mailSession())),
                    Optional.empty()),
            new MonitorThreads(time, time, time),
            time);
    private final RecordedCommands user = new RecordedCommands(monitor, recorder);

    private List<String> commands() {
        return recorder.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("- source:") && !line.startsWith("- at:") && line.startsWith("- "))
                .toList();
    }

    @Test
    @DisplayName("is recorded when it is asked for, and once, however often a busy client is called for it")
    void once() {
        monitor.open();
        time.advance(ofSeconds(5));
        user.signOut();
        time.advance(ofSeconds(5));
        client.faults().fail("AutoSignin", HResult.RPC_E_CALL_REJECTED, 3);
        user.signIn();
        time.advance(ofSeconds(10));

        assertThat(client.journal().calls().stream().filter(call -> call.startsWith("AutoSignin")))
                .hasSize(4);
        assertThat(commands()).containsExactly("- sign-out", "- sign-in");
    }

    @Test
    @DisplayName("is not recorded where it is not possible")
    void refused() {
        monitor.open();
        time.advance(ofSeconds(5));
        user.signIn();
        user.start();
        user.setStatus(MyStatus.BUSY);
        user.logOff();
        time.advance(ofSeconds(10));
        user.logOff();
        time.advance(ofSeconds(10));

        assertThat(commands()).containsExactly("- set-status: 0x000A", "- log-off");
    }
}
