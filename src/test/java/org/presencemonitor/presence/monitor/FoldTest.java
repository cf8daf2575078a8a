package org.presencemonitor.presence.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.time.Moment;

@DisplayName("Folding facts into a snapshot")
class FoldTest {
    private static final Moment NOW = Moment.at(Instant.parse("2009-08-13T08:35:00Z"));

    private static Facts running(SessionLink session, boolean signInUnderWay) {
        FlagLink flag = new FlagLink(Optional.of(new DwordReading.Value(2)), NOW, Optional.empty());
        return Facts.nothingYet(Provider.COMMUNICATOR, flag, MailSessionState.NEVER_LOGGED_ON, true)
                .withMessenger(MessengerLink.CONNECTED)
                .withSession(session, signInUnderWay);
    }

    private static SessionLink status(int value) {
        return new SessionLink(
                Optional.of(new MyStatus(value)), Optional.empty(), Optional.of(NOW), "", "", Optional.empty());
    }

    private static SessionLink failing(HResult answer) {
        return new SessionLink(
                Optional.empty(),
                Optional.of(new Failure("MyStatus", Api.MESSENGER, answer)),
                Optional.of(NOW),
                "",
                "",
                Optional.empty());
    }

    private static Presence fold(Facts facts) {
        return Fold.fold(Optional.empty(), facts, NOW);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0x0000, UNKNOWN",
        "0x0001, SIGNED_OUT",
        "0x0002, AVAILABLE",
        "0x0006, APPEAR_OFFLINE",
        "0x000A, BUSY",
        "0x000E, AWAY",
        "0x0012, AWAY",
        "0x0022, AWAY",
        "0x0032, BUSY",
        "0x0042, AWAY",
        "0x0052, BUSY",
        "0x0062, AWAY",
        "0x0072, DO_NOT_DISTURB",
        "0x0082, BUSY",
        "0x0092, DO_NOT_DISTURB",
        "0x00A2, AWAY",
        "0x00B2, AVAILABLE",
        "0x00C2, AVAILABLE",
        "0x1002, AVAILABLE",
        "0x0100, SIGNING_IN",
        "0x0200, SIGNING_IN",
        "0x0300, SIGNING_IN",
        "0x0400, SIGNING_OUT",
        "0x0500, SIGNED_OUT"
    })
    @DisplayName("names every MISTATUS, and goes by bit 0x2 where it has no name (2.1, 2.2)")
    void statuses(String hex, PresenceState expected) {
        Presence presence = fold(running(status(Integer.decode(hex)), false));

        assertThat(presence.state()).isEqualTo(expected);
        assertThat(presence.session().status()).contains(new MyStatus(Integer.decode(hex)));
    }

    @Test
    @DisplayName("takes an OFFLINE in the middle of a sign-in for a flash (2.2)")
    void offlineFlash() {
        assertThat(fold(running(status(0x0001), true)).state()).isEqualTo(PresenceState.SIGNING_IN);
        assertThat(fold(running(status(0x0001), false)).state()).isEqualTo(PresenceState.SIGNED_OUT);
    }

    @Test
    @DisplayName("takes MSGR_E_NOT_LOGGED_ON from MyStatus for a state, anything else for a problem (8)")
    void failingStatus() {
        Presence signedOut = fold(running(failing(HResult.MSGR_E_NOT_LOGGED_ON), false));
        assertThat(signedOut.state()).isEqualTo(PresenceState.SIGNED_OUT);
        assertThat(signedOut.problem()).isEmpty();

        Presence broken = fold(running(failing(HResult.E_FAIL), false));
        assertThat(broken.state()).isEqualTo(PresenceState.PROBLEM);
        assertThat(broken.problem().map(Problem::kind)).contains(Problem.ProblemKind.MESSENGER_FAILED);
    }

    @Test
    @DisplayName("shows no problem for one failed creation, and one for the second (6.2)")
    void oneFailureIsNoNews() {
        Failure failure = new Failure("CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE);
        Presence before = fold(running(status(0x0002), false));
        MessengerLink once = MessengerLink.CONNECTED.failedAgain(failure, NOW);
        Facts first = running(status(0x0002), false).withMessenger(once);
        Presence afterOne = Fold.fold(Optional.of(before), first, NOW);
        Presence afterTwo = Fold.fold(Optional.of(afterOne), first.withMessenger(once.failedAgain(failure, NOW)), NOW);

        assertThat(afterOne.state()).isEqualTo(PresenceState.AVAILABLE);
        assertThat(afterOne.problem()).isEmpty();
        assertThat(afterTwo.state()).isEqualTo(PresenceState.PROBLEM);
        assertThat(afterTwo.problem().map(Problem::times)).contains(2);
    }

    @Test
    @DisplayName("keeps since and the problem's date while the same goes on")
    void keepsDates() {
        Facts facts = running(failing(HResult.E_FAIL), false);
        Presence first = fold(facts);
        Presence later = Fold.fold(Optional.of(first), facts, NOW.plus(Duration.ofSeconds(60)));

        assertThat(later.since()).isEqualTo(NOW);
        assertThat(later.problem().map(Problem::since)).contains(NOW);
    }
}
