package org.presencemonitor.ui.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.Installation;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.presence.RecentChanges.Change;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/** A snapshot for each thing that the Status tab can show, at the moment {@link #NOW}. */
public enum Example {
    AVAILABLE(signedIn(MyStatus.ONLINE)),
    ON_THE_PHONE(signedIn(MyStatus.ON_THE_PHONE)),
    DO_NOT_DISTURB(signedIn(MyStatus.DO_NOT_DISTURB)),
    BE_RIGHT_BACK(signedIn(MyStatus.BE_RIGHT_BACK)),
    APPEAR_OFFLINE(signedIn(MyStatus.INVISIBLE)),
    STATUS_WITHOUT_NAME(signedIn(new MyStatus(0x00C2))),
    SIGN_OUT_ASKED(signedIn(MyStatus.ONLINE).running(Command.SIGN_OUT, 3)),
    SIGNING_OUT(signedIn(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER)
            .state(PresenceState.SIGNING_OUT, 12)
            .running(Command.SIGN_OUT, 12)),
    SIGN_OUT_TIMED_OUT(signedIn(MyStatus.ONLINE).ended(Command.SIGN_OUT, CommandOutcome.TIMED_OUT, 30)),
    SIGN_OUT_IGNORED(signedIn(MyStatus.ONLINE).ended(Command.SIGN_OUT, CommandOutcome.IGNORED, 2)),
    SIGN_OUT_FAILED(signedIn(MyStatus.ONLINE).ended(Command.SIGN_OUT, CommandOutcome.FAILED, 1)),
    SIGNED_OUT(signedOut()),
    SIGN_IN_REFUSED(signedOut().refused()),
    SENDING(signedIn(MyStatus.ONLINE).mail(MailExample.SENDING)),
    LOGGING_OFF(signedIn(MyStatus.ONLINE).mail(MailExample.LOGGING_OFF).running(Command.LOG_OFF, 2)),
    LOGGED_OFF(signedIn(MyStatus.ONLINE).mail(MailExample.TWO_WAIT).ended(Command.LOG_OFF, CommandOutcome.DONE, 2)),
    LOGGED_OFF_CLEAN(signedIn(MyStatus.ONLINE).mail(MailExample.CLEAN).ended(Command.LOG_OFF, CommandOutcome.DONE, 1)),
    LOGGED_ON_AGAIN(signedIn(MyStatus.ONLINE).mail(MailExample.SENDING).ended(Command.LOG_OFF, CommandOutcome.DONE, 2)),
    MAIL_ANSWERED_ERROR(signedIn(MyStatus.ONLINE)
            .mail(new MailSessionState(MailPhase.LOGGED_OFF, 0, 0, Optional.of(HResult.MAPI_E_INVALID_OBJECT)))),
    MAIL_PROVIDER_FAILED(
            signedIn(MyStatus.ONLINE).mail(MailExample.FAILED).ended(Command.LOG_OFF, CommandOutcome.FAILED, 1)),
    MAIL_PROVIDER_HUNG(
            signedIn(MyStatus.ONLINE).mail(MailExample.HUNG).ended(Command.LOG_OFF, CommandOutcome.FAILED, 5)),
    MAIL_KEPT_SUPPORT(signedIn(MyStatus.ONLINE).mail(MailExample.KEPT_SUPPORT)),
    MAIL_LEAKED(signedIn(MyStatus.ONLINE).mail(MailExample.LEAKED)),
    MAIL_SHARED(signedIn(MyStatus.ONLINE).mail(MailExample.SHARED)),
    SIGNING_IN(signedIn(MyStatus.LOCAL_CONNECTING_TO_SERVER).state(PresenceState.SIGNING_IN, 4)),
    STARTING(down(new DwordReading.Value(1), true).state(PresenceState.STARTING, 5)),
    CONNECTING(down(new DwordReading.Value(2), true)
            .state(PresenceState.STARTING, 1)
            .messenger(MessengerLink.CONNECTING)),
    NOT_RUNNING(down(new DwordReading.Value(0), true)),
    START_REFUSED(down(new DwordReading.Value(0), true).startRefused()),
    NOT_RUNNING_CANNOT_START(down(new DwordReading.Absent(), false)),
    NOT_RUNNING_FOR_DAYS(down(new DwordReading.Value(0), true).state(PresenceState.NOT_RUNNING, Draft.DAYS)),
    NOT_INSTALLED(real(new DwordReading.Absent(), MessengerLink.NONE)
            .state(PresenceState.NOT_INSTALLED, 60)
            .installation(Installation.missing(List.of("Lync", "MsTeams", "Teams")))),
    STALE_FLAG(stale()),
    RUNNING(real(
                    new DwordReading.Value(2),
                    MessengerLink.unsupported(new Failure("CoCreateInstance", Api.COM, HResult.E_NOINTERFACE)))
            .state(PresenceState.RUNNING, 5100)
            .installation(Installation.of(Optional.of("ms-teams.exe")))),
    UNREACHABLE(unreachable(HResult.CLASS_E_CLASSNOTAVAILABLE, 600)),
    UNREACHABLE_FOR_DAYS(
            unreachable(HResult.CLASS_E_CLASSNOTAVAILABLE, Draft.DAYS).state(PresenceState.PROBLEM, Draft.DAYS)),
    NOT_REGISTERED(unreachable(HResult.REGDB_E_CLASSNOTREG, 600)),
    FLAG_UNREADABLE(signedIn(MyStatus.ONLINE).unreadable(120)),
    FLAG_UNREADABLE_FOR_DAYS(signedIn(MyStatus.ONLINE).unreadable(Draft.DAYS)),
    FLAG_WRONG_TYPE(down(new DwordReading.WrongType(new RegistryValue.Text("2")), true)
            .problem(ProblemKind.FLAG_WRONG_TYPE, "REG_SZ")),
    FLAG_OUT_OF_RANGE(down(new DwordReading.OutOfRange(7), true).problem(ProblemKind.FLAG_OUT_OF_RANGE, "7")),
    MESSENGER_FAILED(signedIn(MyStatus.ONLINE).callFailed()),
    NOT_ANSWERING(silent()),
    FLAG_ONLY(down(new DwordReading.Value(2), false)
            .state(PresenceState.UNKNOWN, 60)
            .messenger(MessengerLink.NOT_ASKED)),
    NOTHING_READ(new Draft().state(PresenceState.UNKNOWN, 0));

    public static final Moment NOW = ago(0);

    /** A clock that stands still at {@link #NOW}. */
    public static final TimeSource CLOCK = () -> NOW;

    @SuppressWarnings("ImmutableEnumChecker") // a record
    private final Presence presence;

    Example(Draft draft) {
        this.presence = draft.presence();
    }

    public Presence presence() {
        return presence;
    }

    /** What happened before it and is listed with it. */
    public RecentChanges recentChanges() {
        List<Change> earlier = List.of(
                new Change(ago(1730), PresenceState.BUSY, Optional.of(new MyStatus(0x0032)), "0x0032"),
                new Change(ago(5060), PresenceState.AVAILABLE, Optional.of(new MyStatus(0x0002)), "0x0002"),
                new Change(ago(5063), PresenceState.SIGNING_IN, Optional.of(new MyStatus(0x0200)), "0x0200"),
                new Change(ago(5100), PresenceState.STARTING, Optional.empty(), "= 1"),
                new Change(ago(7200), PresenceState.NOT_RUNNING, Optional.empty(), "= 0"));
        return new RecentChanges(5, earlier).with(presence, NOW);
    }

    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Moment ago(long seconds) {
        return Moment.at(Instant.parse("2026-03-05T10:00:30Z").minusSeconds(seconds));
    }

    private static Draft signedIn(MyStatus status) {
        Draft draft = new Draft();
        draft.state = PresenceState.of(status);
        draft.flag = new FlagLink(Optional.of(new DwordReading.Value(2)), ago(5100), Optional.empty());
        draft.messenger = MessengerLink.CONNECTED;
        draft.session = new SessionLink(
                Optional.of(status),
                Optional.empty(),
                Optional.of(ago(5060)),
                "user@contoso.example",
                "User",
                Optional.empty());
        draft.mail = MailExample.LOGGED_ON;
        return draft;
    }

    private static Draft signedOut() {
        Draft draft = signedIn(MyStatus.OFFLINE);
        draft.state = PresenceState.SIGNED_OUT;
        Failure notLoggedOn = new Failure("MyStatus", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON);
        draft.session = new SessionLink(
                Optional.of(MyStatus.OFFLINE),
                Optional.of(notLoggedOn),
                Optional.of(ago(125)),
                "",
                "",
                Optional.of(Duration.ofMillis(800)));
        draft.mail = new MailSessionState(MailPhase.LOGGED_OFF, 0, 0, Optional.of(HResult.S_OK));
        return draft;
    }

    private static Draft down(DwordReading reading, boolean canStart) {
        Draft draft = new Draft();
        draft.state = PresenceState.NOT_RUNNING;
        draft.flag = new FlagLink(Optional.of(reading), ago(5), Optional.empty());
        draft.canStart = canStart;
        return draft;
    }

    /** Of a client that this program neither starts nor has a mail session of. */
    private static Draft real(DwordReading reading, MessengerLink messenger) {
        Draft draft = down(reading, false).messenger(messenger);
        draft.mail = MailSessionState.NOT_LOOKED_FOR;
        return draft;
    }

    private static Draft stale() {
        Failure failure = new Failure(
                "the search for the client", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE, Circumstance.NO_PROCESS);
        Draft draft = real(
                new DwordReading.Value(2),
                new MessengerLink(Connection.FAILED, Optional.of(failure), 3, Optional.of(ago(600))));
        draft.problem =
                Optional.of(new Problem(ProblemKind.STALE_FLAG, "ms-teams.exe", Optional.of(failure), 3, ago(600)));
        return draft.state(PresenceState.STALE_FLAG, 600).installation(Installation.of(Optional.of("ms-teams.exe")));
    }

    private static Draft silent() {
        Draft draft = signedIn(MyStatus.ONLINE);
        draft.state = PresenceState.PROBLEM;
        draft.messenger = new MessengerLink(Connection.NOT_ANSWERING, Optional.empty(), 1, Optional.of(ago(600)));
        draft.problem = Optional.of(new Problem(ProblemKind.NOT_ANSWERING, "", Optional.empty(), 1, ago(600)));
        return draft;
    }

    private static Draft unreachable(HResult answer, long secondsAgo) {
        Draft draft = down(new DwordReading.Value(2), true);
        Optional<Failure> failure = Optional.of(new Failure("CoCreateInstance", Api.COM, answer));
        draft.state = PresenceState.PROBLEM;
        draft.messenger = new MessengerLink(Connection.FAILED, failure, 3, Optional.of(ago(secondsAgo)));
        draft.problem = Optional.of(new Problem(ProblemKind.MESSENGER_UNREACHABLE, "", failure, 3, ago(secondsAgo)));
        return draft;
    }

    /** Builds a snapshot. */
    private static final class Draft {
        /** In seconds: until the evening of another day. */
        static final long DAYS = 226_000;

        private PresenceState state = PresenceState.UNKNOWN;
        private Moment since = ago(300);
        private Installation installation = Installation.NOT_LOOKED_FOR;
        private FlagLink flag = new FlagLink(Optional.empty(), ago(0), Optional.empty());
        private MessengerLink messenger = MessengerLink.NONE;
        private SessionLink session = SessionLink.NONE;
        private MailSessionState mail = MailSessionState.NEVER_LOGGED_ON;
        private boolean canStart;
        private Optional<Problem> problem = Optional.empty();
        private Optional<RunningCommand> running = Optional.empty();
        private Optional<CommandResult> lastResult = Optional.empty();

        Draft installation(Installation now) {
            return with(() -> installation = now);
        }

        Presence presence() {
            return new Presence(
                    Provider.COMMUNICATOR,
                    installation,
                    state,
                    since,
                    flag,
                    messenger,
                    session,
                    mail,
                    canStart,
                    problem,
                    running,
                    lastResult);
        }

        private Draft with(Runnable change) {
            change.run();
            return this;
        }

        Draft state(PresenceState next, long secondsAgo) {
            return with(() -> {
                state = next;
                since = ago(secondsAgo);
            });
        }

        Draft messenger(MessengerLink next) {
            return with(() -> messenger = next);
        }

        Draft mail(MailSessionState next) {
            return with(() -> mail = next);
        }

        Draft running(Command command, long seconds) {
            return with(() -> running = Optional.of(new RunningCommand(command, ago(seconds))));
        }

        Draft ended(Command command, CommandOutcome outcome, long seconds) {
            Optional<Failure> failure = outcome == CommandOutcome.FAILED
                    ? Optional.of(new Failure("Signout", Api.MESSENGER, HResult.E_FAIL))
                    : Optional.empty();
            Optional<WhyNot> whyNot = Optional.empty();
            return with(() -> lastResult = Optional.of(
                    new CommandResult(command, outcome, failure, whyNot, ago(1), Duration.ofSeconds(seconds))));
        }

        Draft refused() {
            Failure wrong = new Failure("OnSignin", Api.MESSENGER, HResult.MSGR_E_INVALID_PASSWORD);
            return with(() -> lastResult = Optional.of(new CommandResult(
                    Command.SIGN_IN,
                    CommandOutcome.FAILED,
                    Optional.of(wrong),
                    Optional.empty(),
                    ago(1),
                    Duration.ofSeconds(2))));
        }

        Draft startRefused() {
            return with(() -> lastResult = Optional.of(new CommandResult(
                    Command.START,
                    CommandOutcome.FAILED,
                    Optional.empty(),
                    Optional.of("/home/user/registry.reg was not changed: permission denied."),
                    Optional.empty(),
                    ago(1),
                    Duration.ZERO)));
        }

        Draft problem(ProblemKind kind, String sentence) {
            return with(() -> {
                state = PresenceState.PROBLEM;
                problem = Optional.of(new Problem(kind, sentence, Optional.empty(), 1, ago(300)));
            });
        }

        Draft unreadable(long secondsAgo) {
            String sentence = "/home/user/registry.reg, line 12: expected a value, found \"dword:\".";
            return with(() -> {
                flag = new FlagLink(
                        Optional.of(new DwordReading.Value(2)), ago(secondsAgo + 10), Optional.of(sentence));
                problem = Optional.of(
                        new Problem(ProblemKind.FLAG_UNREADABLE, sentence, Optional.empty(), 4, ago(secondsAgo)));
            });
        }

        Draft callFailed() {
            Failure failure = new Failure("MyStatus", Api.MESSENGER, HResult.E_FAIL);
            return with(() -> {
                state = PresenceState.PROBLEM;
                session = new SessionLink(
                        Optional.empty(), Optional.of(failure), Optional.empty(), "", "", Optional.empty());
                problem = Optional.of(new Problem(ProblemKind.MESSENGER_FAILED, "", Optional.of(failure), 2, ago(60)));
            });
        }
    }
}
