package org.presencemonitor.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.RecentChanges.Change;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.time.Moment;

@DisplayName("Recent changes")
class RecentChangesTest {
    private static final Moment START = Moment.at(Instant.parse("2026-03-05T08:36:00Z"));
    private static final Moment SEEN = START.plus(Duration.ofSeconds(9));

    @Test
    @DisplayName("are dated by the snapshot and carry the raw value, the newest first")
    void areDated() {
        RecentChanges changes = RecentChanges.keeping(5)
                .with(down(PresenceState.NOT_RUNNING, 0, START), SEEN)
                .with(session(MyStatus.ONLINE, START.plus(Duration.ofSeconds(2))), SEEN);

        assertThat(changes.newestFirst())
                .containsExactly(
                        new Change(
                                START.plus(Duration.ofSeconds(2)),
                                PresenceState.AVAILABLE,
                                Optional.of(new MyStatus(0x0002)),
                                "0x0002"),
                        new Change(START, PresenceState.NOT_RUNNING, Optional.empty(), "= 0"));
    }

    @Test
    @DisplayName("leave out what only repeats, and what is not known yet")
    void leaveOutRepeats() {
        RecentChanges changes = RecentChanges.keeping(5)
                .with(down(PresenceState.UNKNOWN, 0, START), SEEN)
                .with(unreachable(1), SEEN)
                .with(unreachable(2), SEEN);

        assertThat(changes.newestFirst())
                .containsExactly(new Change(START, PresenceState.PROBLEM, Optional.empty(), "0x80040111"));
    }

    @Test
    @DisplayName("count another status within the same state, dated by when it was seen")
    void countAnotherStatus() {
        RecentChanges changes = RecentChanges.keeping(5)
                .with(session(MyStatus.BUSY, START), START)
                .with(session(MyStatus.ON_THE_PHONE, START), SEEN);

        assertThat(changes.newestFirst())
                .containsExactly(
                        new Change(SEEN, PresenceState.BUSY, Optional.of(new MyStatus(0x0032)), "0x0032"),
                        new Change(START, PresenceState.BUSY, Optional.of(new MyStatus(0x000A)), "0x000A"));
    }

    @Test
    @DisplayName("forget the oldest beyond the limit")
    void forgetTheOldest() {
        RecentChanges changes = RecentChanges.keeping(2)
                .with(session(MyStatus.ONLINE, START), SEEN)
                .with(session(MyStatus.BUSY, START), SEEN)
                .with(session(MyStatus.AWAY, START), SEEN);

        assertThat(changes.newestFirst()).extracting(Change::code).containsExactly("0x0022", "0x000A");
    }

    private static Presence session(MyStatus status, Moment since) {
        SessionLink session = new SessionLink(
                Optional.of(status),
                Optional.empty(),
                Optional.of(since),
                "user@contoso.example",
                "",
                Optional.empty());
        return presence(PresenceState.of(status), since, 2, session, Optional.empty());
    }

    private static Presence down(PresenceState state, int flag, Moment since) {
        return presence(state, since, flag, SessionLink.NONE, Optional.empty());
    }

    private static Presence unreachable(int times) {
        Failure failure = new Failure("CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE);
        Problem problem = new Problem(ProblemKind.MESSENGER_UNREACHABLE, "", Optional.of(failure), times, START);
        return presence(PresenceState.PROBLEM, START, 2, SessionLink.NONE, Optional.of(problem));
    }

    private static Presence presence(
            PresenceState state, Moment since, int flag, SessionLink session, Optional<Problem> problem) {
        return new Presence(
                Provider.COMMUNICATOR,
                Installation.NOT_LOOKED_FOR,
                state,
                since,
                new FlagLink(Optional.of(new DwordReading.Value(flag)), since, Optional.empty()),
                MessengerLink.NONE,
                session,
                MailSessionState.NEVER_LOGGED_ON,
                false,
                problem,
                Optional.empty(),
                Optional.empty());
    }
}
