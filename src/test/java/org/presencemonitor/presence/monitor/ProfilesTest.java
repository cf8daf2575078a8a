package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.CO_E_SERVER_EXEC_FAILURE;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.NOT_RUNNING;
import static org.presencemonitor.presence.PresenceState.PROBLEM;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;
import static org.presencemonitor.presence.PresenceState.SIGNING_IN;
import static org.presencemonitor.presence.PresenceState.STARTING;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.simulator.profile.Profile;

@DisplayName("The presence monitor sees through")
class ProfilesTest extends MonitorFixture {
    private void start(Profile profile) {
        restartWith(profile);
        watching();
        client.start();
        time.advance(ofSeconds(5));
    }

    private Optional<HResult> answer() {
        return now().problem().flatMap(Problem::failure).map(Failure::hresult);
    }

    @Test
    @DisplayName("a client whose every member fails when signed out: signed out, and signs in when told (4.2)")
    void membersFail() {
        start(Profile.signedOutMembersFail());
        assertThat(now().state()).isEqualTo(AVAILABLE);

        monitor.signOut();
        time.advance(ofSeconds(2));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
        assertThat(now().problem()).isEmpty();

        time.advance(ofMinutes(5));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
        assertThat(now().session().failure().map(Failure::hresult)).contains(MSGR_E_NOT_LOGGED_ON);

        CompletableFuture<CommandResult> result = monitor.signIn();
        time.advance(ofSeconds(2));
        assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("a client that cannot be asked until it is signed in: signed out, then available (4.2)")
    void creationFailsSignedOut() {
        start(Profile.signedOutCreationFails().toBuilder().signsInAtStart(false).build());
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
        assertThat(now().problem()).isEmpty();

        client.signIn();
        time.advance(ofSeconds(30));
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("an elevated client: flag 2, creation 0x80040111 (1.3)")
    void elevated() {
        start(Profile.elevated());

        assertThat(now().state()).isEqualTo(PROBLEM);
        assertThat(now().flag().isRunning()).isTrue();
        assertThat(answer()).contains(CLASS_E_CLASSNOTAVAILABLE);
    }

    @Test
    @DisplayName("an embedded host: creation 0x80080005 (3.4)")
    void embedded() {
        start(Profile.embeddedHost());

        assertThat(answer()).contains(CO_E_SERVER_EXEC_FAILURE);
    }

    @Test
    @DisplayName("a client that never writes its key: not running, as the flag has it (6.4)")
    void missingKey() {
        start(Profile.missingKey());

        assertThat(now().state()).isEqualTo(NOT_RUNNING);
    }

    @Test
    @DisplayName("an OFFLINE that flashes during a sign-in: never signed out (2.2)")
    void flashing() {
        start(Profile.flashingOffline());

        assertThat(states).containsExactly(NOT_RUNNING, STARTING, SIGNING_IN, AVAILABLE);
        assertThat(client.journal().events()).contains("OnMyStatusChange 0x0001");
    }

    @Test
    @DisplayName("a sign-in that times out: the command fails with the client's code (5.1)")
    void logonTimeout() {
        restartWith(
                Profile.communicator2007R2().toBuilder().signsInAtStart(false).build());
        watching();
        client.start();
        time.advance(ofSeconds(1));
        client.server().goSilent();

        CompletableFuture<CommandResult> result = monitor.signIn();
        time.advance(ofSeconds(16));

        assertThat(result)
                .isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.FAILED
                        && ended.failure().map(Failure::hresult).equals(Optional.of(HResult.MSGR_E_LOGON_TIMEOUT)));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Test
    @DisplayName("a network that goes and comes back: signing in meanwhile, then available (10)")
    void network() {
        start(Profile.communicator2007R2());
        states.clear();
        client.server().dropNetwork();
        time.advance(ofMinutes(10));
        assertThat(now().state()).isEqualTo(SIGNING_IN);

        client.server().restoreNetwork();
        time.advance(ofSeconds(1));
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("a user who signs in elsewhere, or a server that shuts down: signed out (3.2)")
    void signedOutByServer() {
        start(Profile.communicator2007R2());
        client.server().signInElsewhere();
        time.advance(ofSeconds(1));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);

        monitor.signIn();
        time.advance(ofSeconds(1));
        client.server().shutDown();
        time.advance(ofSeconds(1));
        assertThat(now().state()).isEqualTo(SIGNED_OUT);
    }

    @Test
    @DisplayName("a client whose flag falls at the sign-out: not running meanwhile, then available again (6.4)")
    void fallingFlag() {
        start(Profile.flagFallsAtSignOut());
        CompletableFuture<CommandResult> result = monitor.signOut();
        time.advance(ofSeconds(2));
        assertThat(result).isCompletedWithValueMatching(ended -> ended.outcome() == CommandOutcome.DONE);
        assertThat(now().state()).isEqualTo(NOT_RUNNING);
        assertThat(now().problem()).isEmpty();

        client.signIn();
        time.advance(ofSeconds(1));
        assertThat(now().state()).isEqualTo(AVAILABLE);
    }

    @Test
    @DisplayName("a client whose flag tells of its crash: not running, and no problem (6.4)")
    void flagClearedAfterCrash() {
        start(Profile.flagClearedAfterCrash());
        client.crash();
        time.advance(ofSeconds(5));

        assertThat(now().state()).isEqualTo(NOT_RUNNING);
        assertThat(now().problem()).isEmpty();
    }

    @Test
    @DisplayName("a client that raises OnSignin after ONLINE: no other states than with the usual order (5.1)")
    void onSigninAfterOnline() {
        start(Profile.onSigninAfterOnline());

        assertThat(states).containsExactly(NOT_RUNNING, STARTING, SIGNING_IN, AVAILABLE);
    }
}
