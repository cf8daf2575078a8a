package org.presencemonitor.presence.monitor;

import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.time.Moment;

/** Makes a snapshot from facts: pure, so that each case can be tested without threads. */
final class Fold {
    /** One failure is not shown: an exiting client revokes its class before it writes 0 (communicator.md 6.2). */
    private static final int FAILURES_BEFORE_A_PROBLEM = 2;

    private Fold() {}

    /** A failure that may be part of an orderly exit, and is not shown. */
    static boolean isIgnored(MessengerLink messenger) {
        return messenger.attempts() < FAILURES_BEFORE_A_PROBLEM;
    }

    static Presence fold(Optional<Presence> before, Facts facts, Moment now) {
        Optional<Problem> problem = problem(facts, before, now);
        PresenceState state = state(facts, before, problem);
        Moment since = before.filter(last -> last.state() == state)
                .map(Presence::since)
                .orElse(now);
        return new Presence(
                facts.provider(),
                facts.installation(),
                state,
                since,
                facts.flag(),
                facts.messenger(),
                facts.session(),
                facts.mail(),
                facts.canStart(),
                problem,
                facts.running(),
                facts.lastResult());
    }

    private static PresenceState state(Facts facts, Optional<Presence> before, Optional<Problem> problem) {
        Optional<DwordReading> reading = facts.flag().reading();
        if (reading.isEmpty()) {
            return PresenceState.UNKNOWN;
        }
        if (facts.flag().isRunning()) {
            return running(facts, before, problem);
        }
        if (facts.flag().isStarting()) {
            return PresenceState.STARTING;
        }
        boolean clear = reading.get() instanceof DwordReading.Value || reading.get() instanceof DwordReading.Absent;
        if (!clear) {
            return PresenceState.PROBLEM;
        }
        return facts.installation().isMissing() ? PresenceState.NOT_INSTALLED : PresenceState.NOT_RUNNING;
    }

    private static PresenceState running(Facts facts, Optional<Presence> before, Optional<Problem> problem) {
        return switch (facts.messenger().connection()) {
            case NONE, CONNECTING -> PresenceState.STARTING;
            case ENDED -> PresenceState.NOT_RUNNING;
            case NOT_ASKED -> PresenceState.UNKNOWN;
            case NOT_ANSWERING -> PresenceState.PROBLEM;
            case UNSUPPORTED -> PresenceState.RUNNING;
            case FAILED -> failed(facts, before, problem);
            case CONNECTED -> session(facts);
        };
    }

    private static PresenceState failed(Facts facts, Optional<Presence> before, Optional<Problem> problem) {
        if (saysSignedOut(facts.messenger().failure())) {
            return PresenceState.SIGNED_OUT;
        }
        if (isNotInstalled(facts)) {
            return PresenceState.NOT_INSTALLED;
        }
        return problem.map(found ->
                        found.kind() == ProblemKind.STALE_FLAG ? PresenceState.STALE_FLAG : PresenceState.PROBLEM)
                .or(() -> before.map(Presence::state))
                .orElse(PresenceState.STARTING);
    }

    /** A flag of 2 that an uninstalled client has left behind: there is neither its key nor its class. */
    private static boolean isNotInstalled(Facts facts) {
        return facts.installation().isMissing()
                && facts.messenger()
                        .failure()
                        .filter(failure -> failure.hresult().equals(HResult.REGDB_E_CLASSNOTREG))
                        .isPresent();
    }

    private static PresenceState session(Facts facts) {
        SessionLink session = facts.session();
        if (session.failure().isPresent()) {
            return saysSignedOut(session.failure()) ? PresenceState.SIGNED_OUT : PresenceState.PROBLEM;
        }
        MyStatus status = session.status().orElse(MyStatus.UNKNOWN);
        // OFFLINE may flash while the lists are synchronized (communicator.md 2.2).
        if (facts.signInUnderWay() && status.equals(MyStatus.OFFLINE)) {
            return PresenceState.SIGNING_IN;
        }
        return PresenceState.of(status);
    }

    private static Optional<Problem> problem(Facts facts, Optional<Presence> before, Moment now) {
        FlagLink flag = facts.flag();
        if (flag.unreadable().isPresent()) {
            return dated(ProblemKind.FLAG_UNREADABLE, flag.unreadable().get(), Optional.empty(), before, flag.readAt());
        }
        DwordReading reading = flag.reading().orElseGet(DwordReading.Absent::new);
        if (reading instanceof DwordReading.Unreadable unreadable) {
            return dated(ProblemKind.FLAG_UNREADABLE, unreadable.why(), Optional.empty(), before, now);
        }
        if (reading instanceof DwordReading.WrongType wrong) {
            return dated(ProblemKind.FLAG_WRONG_TYPE, wrong.found().type(), Optional.empty(), before, now);
        }
        if (reading instanceof DwordReading.OutOfRange out) {
            return dated(ProblemKind.FLAG_OUT_OF_RANGE, Long.toString(out.value()), Optional.empty(), before, now);
        }
        return flag.isRunning() ? messengerProblem(facts, before, now) : Optional.empty();
    }

    private static Optional<Problem> messengerProblem(Facts facts, Optional<Presence> before, Moment now) {
        MessengerLink messenger = facts.messenger();
        if (messenger.connection() == MessengerLink.Connection.NOT_ANSWERING) {
            Moment since = messenger.firstFailure().orElse(now);
            return Optional.of(new Problem(ProblemKind.NOT_ANSWERING, "", Optional.empty(), 1, since));
        }
        if (messenger.connection() == MessengerLink.Connection.UNSUPPORTED || isNotInstalled(facts)) {
            return Optional.empty();
        }
        Optional<Failure> failure = messenger.failure();
        if (failure.isPresent() && !saysSignedOut(failure) && !isIgnored(messenger)) {
            boolean stale = failure.get().saysNoProcess();
            return Optional.of(new Problem(
                    stale ? ProblemKind.STALE_FLAG : ProblemKind.MESSENGER_UNREACHABLE,
                    stale ? facts.installation().processName().orElse("") : "",
                    failure,
                    messenger.attempts(),
                    messenger.firstFailure().orElse(now)));
        }
        Optional<Failure> call = facts.session().failure();
        if (call.isPresent() && !saysSignedOut(call)) {
            return dated(ProblemKind.MESSENGER_FAILED, "", call, before, now);
        }
        return Optional.empty();
    }

    /** A problem of the same kind as before keeps its beginning. */
    private static Optional<Problem> dated(
            ProblemKind kind, String sentence, Optional<Failure> failure, Optional<Presence> before, Moment now) {
        Moment since = before.flatMap(Presence::problem)
                .filter(last -> last.kind() == kind)
                .map(Problem::since)
                .orElse(now);
        return Optional.of(new Problem(kind, sentence, failure, 1, since));
    }

    /** MSGR_E_NOT_LOGGED_ON is a state, whichever call returns it (communicator.md 4.2, 8). */
    private static boolean saysSignedOut(Optional<Failure> failure) {
        return failure.isPresent() && failure.get().hresult().equals(MSGR_E_NOT_LOGGED_ON);
    }
}
