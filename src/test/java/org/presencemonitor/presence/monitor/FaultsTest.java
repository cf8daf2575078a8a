package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.E_FAIL;
import static org.presencemonitor.hresult.HResult.RPC_E_CALL_REJECTED;
import static org.presencemonitor.hresult.HResult.RPC_E_SERVERCALL_RETRYLATER;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_OUT;
import static org.presencemonitor.simulator.journal.Query.called;
import static org.presencemonitor.simulator.journal.Query.raised;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.simulator.Fault;

@DisplayName("The presence monitor copes with")
class FaultsTest extends MonitorFixture {
    @Nested
    @DisplayName("a busy client")
    class Busy {
        @Test
        @DisplayName("by asking again, without a word (8)")
        void askedAgain() {
            signedIn();
            client.faults().fail("MyStatus", RPC_E_CALL_REJECTED, 4);
            time.advance(ofMinutes(1));

            assertThat(states).isEmpty();
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("by repeating a command until it is taken (8)")
        void commandRepeated() {
            signedIn();
            client.faults().fail("Signout", RPC_E_SERVERCALL_RETRYLATER, 3);
            CompletableFuture<CommandResult> result = monitor.signOut();
            time.advance(ofSeconds(5));

            assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @Test
        @DisplayName("by saying so when it never has time, and forgetting it when it has (8)")
        void neverHasTime() {
            signedIn();
            try (Fault dialog = client.faults().fail("MyStatus", RPC_E_CALL_REJECTED, Fault.ALWAYS)) {
                assertThat(dialog).isNotNull();
                time.advance(ofSeconds(5));
                assertThat(now().state()).isEqualTo(AVAILABLE);

                time.advance(ofSeconds(10));
                assertThat(now().state()).isEqualTo(PROBLEM);
                assertThat(now().problem().flatMap(Problem::failure).map(Failure::hresult))
                        .contains(RPC_E_CALL_REJECTED);
            }
            time.advance(ofSeconds(15));
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }

        @Test
        @DisplayName("when it first meets it: connected, and the status follows (8)")
        void atFirst() {
            watching();
            client.faults().fail("MyStatus", RPC_E_CALL_REJECTED, 2);
            client.start();
            time.advance(ofSeconds(3));

            assertThat(states).doesNotContain(PROBLEM);
            assertThat(now().state()).isEqualTo(AVAILABLE);
        }
    }

    @Nested
    @DisplayName("an object whose server has died")
    class Dead {
        @Test
        @DisplayName("by letting it go and finding the next (5.1)")
        void reconnects() {
            signedIn();
            client.faults().fail("MyStatus", RPC_S_SERVER_UNAVAILABLE, 1);
            time.advance(ofSeconds(10));

            assertThat(states).containsExactly(AVAILABLE);
            assertThat(now().state()).isEqualTo(AVAILABLE);
            client.journal().verify(called("CoCreateInstance").times(2));
        }
    }

    @Nested
    @DisplayName("events")
    class Events {
        @Test
        @DisplayName("that are lost, by noticing with the next heartbeat (5.1)")
        void lost() {
            signedIn();
            client.faults().lose("OnSignout", Fault.ALWAYS);
            client.faults().lose("OnMyStatusChange", Fault.ALWAYS);
            monitor.signOut();
            time.advance(StatusPolling.USUAL_PAUSE.plus(ofSeconds(2)));

            assertThat(now().state()).isEqualTo(SIGNED_OUT);
            client.journal().verify(raised("OnSignout").marked("lost"));
        }

        @Test
        @DisplayName("that are lost while a sign-in fails: signed out once no sign-in lasts that long (5.1)")
        void lostWhileSigningIn() {
            lostWhileSigningIn(() -> {});
        }

        private void lostWhileSigningIn(Runnable meanwhile) {
            client.faults().lose("OnSignin", Fault.ALWAYS);
            client.faults().lose("OnMyStatusChange", Fault.ALWAYS);
            client.server().goSilent();
            watching();
            client.start();
            time.advance(ofSeconds(1));
            assertThat(now().state()).isEqualTo(PresenceState.SIGNING_IN);

            meanwhile.run();
            time.advance(ofSeconds(15));
            assertThat(now().state()).isEqualTo(PresenceState.SIGNING_IN);
            time.advance(SessionTracker.SIGN_IN_TIMEOUT.plus(StatusPolling.USUAL_PAUSE));
            assertThat(now().state()).isEqualTo(SIGNED_OUT);
        }

        @ParameterizedTest
        @ValueSource(ints = {-3, 3})
        @DisplayName("that are lost while a sign-in fails and the clock is set by so many hours: signed out as soon")
        void lostWhileTheClockIsSet(int hours) {
            lostWhileSigningIn(() -> time.setClock(ofHours(hours)));
        }

        @Test
        @DisplayName("that come twice, by showing each change once (5.1)")
        void doubled() {
            signedIn();
            client.faults().repeat("OnMyStatusChange", Fault.ALWAYS);
            client.faults().repeat("OnSignout", Fault.ALWAYS);
            monitor.signOut();
            time.advance(ofSeconds(5));

            assertThat(states).containsExactly(AVAILABLE, SIGNING_OUT, SIGNED_OUT);
        }
    }

    @Test
    @DisplayName("a call that fails once: the command says so, the state does not suffer")
    void failsOnce() {
        signedIn();
        client.faults().fail("Signout", E_FAIL, 1);
        CompletableFuture<CommandResult> result = monitor.signOut();
        time.advance(ofMillis(10));

        assertThat(result)
                .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED
                        && ended.failure().map(Failure::hresult).equals(Optional.of(E_FAIL)));
        assertThat(now().state()).isEqualTo(AVAILABLE);
        assertThat(now().whyNot(Command.SIGN_OUT)).isEmpty();
    }

    @Test
    @DisplayName("a creation that fails for a while: a problem meanwhile, none after")
    void creationFails() {
        client.faults().fail("CoCreateInstance", E_FAIL, 3);
        watching();
        client.start();
        time.advance(ofSeconds(30));

        assertThat(states).contains(PROBLEM);
        assertThat(now().state()).isEqualTo(AVAILABLE);
        assertThat(now().problem()).isEmpty();
    }
}
