package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.MSGR_E_INVALID_PASSWORD;
import static org.presencemonitor.hresult.HResult.S_FALSE;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_OUT;
import static org.presencemonitor.simulator.journal.Query.called;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.simulator.Fault;
import org.presencemonitor.simulator.profile.Profile;

/** Code by code, what a client may answer. */
@DisplayName("The client's answers")
class FailingAnswersTest extends MonitorFixture {
    @ParameterizedTest(name = "{0}")
    @DisplayName("to the creation are problems with their code, whichever of the documented ones they are (3.4)")
    @ValueSource(
            ints = {
                0x80040111, 0x80080005, 0x80040154, 0x80040110, 0x800401F3, 0x800401E3, 0x800401F0, 0x80010106,
                0x8001010E, 0x8001010D, 0x8001011F, 0x80080008, 0x800401FE, 0x80004005, 0x80070005, 0x80010001
            })
    void creation(int code) {
        restartWith(Profile.communicator2007R2().toBuilder()
                .creationFails(Optional.of(new HResult(code)))
                .build());
        watching();
        client.start();
        time.advance(ofSeconds(10));

        assertThat(now().state()).isEqualTo(PROBLEM);
        assertThat(now().problem().flatMap(Problem::failure).map(Failure::hresult))
                .contains(new HResult(code));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of a server that has died let the object go, whichever of the documented ones they are (3.4)")
    @ValueSource(ints = {0x80010108, 0x800401FD, 0x800706BA, 0x800706BE, 0x800706BF, 0x80010007, 0x80010012})
    void dead(int code) {
        signedIn();
        client.faults().fail("MyStatus", new HResult(code), 1);
        time.advance(ofSeconds(10));

        assertThat(now().state()).isEqualTo(AVAILABLE);
        client.journal().verify(called("CoCreateInstance").times(2));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("of a busy server are no news, whichever of the documented ones they are (3.4, 8)")
    @ValueSource(ints = {0x80010001, 0x8001010A, 0x8001010B})
    void busy(int code) {
        signedIn();
        try (Fault busy = client.faults().fail("MyStatus", new HResult(code), 3)) {
            assertThat(busy).isNotNull();
            time.advance(ofSeconds(10));
        }

        assertThat(states).isEmpty();
        client.journal().verify(called("CoCreateInstance").times(1));
    }

    @Test
    @DisplayName("in OnSignin are failures below zero alone (8)")
    void onSignin() {
        List<MessengerEvents> sinks = new ArrayList<>();
        monitor = monitor(() -> SinkProbe.on(client.messengerFactory().create(), sinks::add));
        restartSignedOut();
        client.server().goSilent();

        CompletableFuture<CommandResult> result = monitor.signIn();
        time.advance(ofSeconds(1));
        sinks.forEach(sink -> sink.onSignin(S_FALSE));
        time.settle();
        assertThat(result).isNotDone();

        sinks.forEach(sink -> sink.onSignin(MSGR_E_INVALID_PASSWORD));
        time.settle();
        assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED);
    }

    private void restartSignedOut() {
        signedIn();
        monitor.signOut();
        time.advance(ofSeconds(5));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Test
    @DisplayName("go on after OnSignout: the object is held, and the next sign-in is seen (8)")
    void heldThroughASignOut() {
        signedIn();
        monitor.signOut();
        time.advance(ofSeconds(5));
        client.signIn();
        time.advance(ofSeconds(5));

        assertThat(states).containsSubsequence(SIGNING_OUT, SIGNED_OUT, AVAILABLE);
        assertThat(now().state()).isEqualTo(AVAILABLE);
        client.journal().verify(called("CoCreateInstance").times(1));
    }
}
