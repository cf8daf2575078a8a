package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.RPC_S_CALL_FAILED;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.monitor.MessengerWorker.CALL_TIMEOUT;
import static org.presencemonitor.presence.monitor.StatusPolling.USUAL_PAUSE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("The presence monitor, when the client hangs,")
class HangTest extends MonitorFixture {
    private Fault hung() {
        signedIn();
        Fault hang = client.faults().hang("MyStatus");
        time.advance(USUAL_PAUSE.plus(CALL_TIMEOUT));
        return hang;
    }

    private List<String> calls(String member) {
        return client.journal().calls().stream()
                .filter(call -> call.startsWith(member + ":"))
                .toList();
    }

    @Test
    @DisplayName("says so after 5 s, with the moment since when, and is well again with the answer")
    void saysSo() {
        signedIn();
        try (Fault hang = client.faults().hang("MyStatus")) {
            time.advance(USUAL_PAUSE.plus(CALL_TIMEOUT).minus(ofSeconds(1)).minusMillis(1));
            assertThat(hang).isNotNull();
            assertThat(now().state()).isEqualTo(AVAILABLE);

            time.advance(ofSeconds(1));
            assertThat(now().state()).isEqualTo(PROBLEM);
            assertThat(now().messenger().connection()).isEqualTo(Connection.NOT_ANSWERING);
            assertThat(now().problem()).hasValueSatisfying(problem -> {
                assertThat(problem.kind()).isEqualTo(Problem.ProblemKind.NOT_ANSWERING);
                assertThat(problem.since().instant())
                        .isEqualTo(VirtualTime.START.plusMillis(150).plus(USUAL_PAUSE));
            });
            assertThat(now().whyNot(Command.SIGN_OUT)).contains(WhyNot.CLIENT_NOT_ANSWERING);

            time.advance(ofMinutes(5));
            assertThat(now().state()).isEqualTo(PROBLEM);
        }
        time.settle();

        assertThat(now().state()).isEqualTo(AVAILABLE);
        assertThat(now().problem()).isEmpty();
        assertThat(states).containsExactly(PROBLEM, AVAILABLE);
    }

    @Test
    @DisplayName("does not mistake a slow one for it: two seconds for each answer are no problem")
    void slow() {
        signedIn();
        client.faults().delay("MyStatus", ofSeconds(2), Fault.ALWAYS);
        client.faults().delay("MySigninName", ofSeconds(2), Fault.ALWAYS);
        time.advance(ofMinutes(1));

        assertThat(states).isEmpty();
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("in its very creation, waits for it and is well again with the answer")
    void inCreation() {
        watching();
        Fault hang = client.faults().hang("CoCreateInstance");
        client.start();
        time.advance(ofMinutes(1));
        assertThat(now().problem().map(Problem::kind)).contains(Problem.ProblemKind.NOT_ANSWERING);

        hang.close();
        time.settle();
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("still shows a flag that leaves 2, at once")
    void flagLeaves() {
        hung();
        flag(0);

        assertThat(now().state()).isEqualTo(NOT_RUNNING);
        assertThat(now().problem()).isEmpty();
    }

    @Test
    @DisplayName("still hears that the session ends, and shows it with the answer")
    void eventsStillCome() {
        Fault hang = hung();
        client.messengerFactory().create().signout();
        time.advance(ofSeconds(1));
        assertThat(now().session().status()).contains(MyStatus.OFFLINE);

        hang.close();
        time.settle();
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Nested
    @DisplayName("asked to act,")
    class Commands {
        @Test
        @DisplayName("ends the command honestly: time is up, and a call that has not begun is never made")
        void timesOut() {
            signedIn();
            Fault hang = client.faults().hang("MyStatus");
            time.advance(USUAL_PAUSE);
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(CommandRunner.TIMEOUT);

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.TIMED_OUT);

            hang.close();
            time.advance(ofMinutes(1));
            assertThat(calls("Signout")).isEmpty();
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("notices when a call whose time was up is answered after all")
        void answeredLate() {
            signedIn();
            Fault hang = client.faults().hang("Signout");
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(ofMinutes(1));
            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.TIMED_OUT);
            assertThat(now().state()).isEqualTo(PROBLEM);

            hang.close();
            time.advance(ofSeconds(1));
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @Test
        @DisplayName("takes a sign-in that was never made for none: signed out is no flash of OFFLINE")
        void signInNeverMade() {
            signedIn();
            monitor.signOut();
            time.advance(ofSeconds(2));
            Fault hang = client.faults().hang("MyStatus");
            time.advance(USUAL_PAUSE);
            CompletableFuture<CommandResult> result = monitor.signIn();
            time.advance(ofMinutes(1));
            hang.close();
            time.advance(ofMinutes(1));

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.TIMED_OUT);
            assertThat(calls("AutoSignin")).isEmpty();
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @Test
        @DisplayName("fails the command with the call's answer when the client dies over it (3.4)")
        void diesOverIt() {
            signedIn();
            client.faults().hang("Signout");
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(ofSeconds(10));
            client.crash();
            time.settle();

            assertThat(result)
                    .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED
                            && ended.failure().map(Failure::hresult).equals(Optional.of(RPC_S_CALL_FAILED)));
            assertThat(now().problem().map(Problem::kind)).contains(Problem.ProblemKind.MESSENGER_UNREACHABLE);
        }
    }

    @Nested
    @DisplayName("when it is told to stop,")
    class Stopping {
        @Test
        @DisplayName("is not held up by a call that hangs")
        void shutsDown() {
            hung();
            CompletableFuture<Void> released = monitor.shutDown();
            time.settle();

            assertThat(released).isCompleted();
        }
    }

    @Test
    @DisplayName("blocks no other thread: time goes on for the rest of the program")
    void blocksNobody() {
        hung();
        List<String> ran = new ArrayList<>();
        time.execute(() -> ran.add("the presence thread"));
        time.advance(ofMillis(1));

        assertThat(ran).containsExactly("the presence thread");
        assertThat(time.instant()).isAfter(VirtualTime.START);
    }
}
