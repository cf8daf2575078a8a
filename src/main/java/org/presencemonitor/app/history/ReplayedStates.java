package org.presencemonitor.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.simulator.recording.RecordedAnswer;

/**
 * Finds for each state in a history the steps of a source that make a monitor show it.
 *
 * <ul>
 *   <li>A client that is starting keeps its flag at 1 until Messenger has answered, also where the flag was 2 already.
 *   <li>A monitor reports Messenger as unreachable at the second failure, so the first comes before it; and it connects
 *       again at an attempt, so Messenger becomes reachable shortly before.
 *   <li>A call that hung fails with HResult.RPC_E_TIMEOUT, because no recording can hang.
 *   <li>A registry that could not be read can be read here, and times in which no monitor ran pass at their length.
 * </ul>
 */
final class ReplayedStates {
    /** The monitor's first pause between two attempts. */
    private static final long FIRST_PAUSE_MILLIS = 250;
    /** Less than half of any pause, so that only the attempt that succeeded finds Messenger reachable. */
    private static final long BEFORE_ATTEMPT_MILLIS = 120;

    /** The monitor's connection to the replayed Messenger. */
    private enum Link {
        DOWN,
        CONNECTED,
        FAILED,
        /** The client offers no Messenger, and is not asked again while its flag stays 2. */
        LEFT_ALONE
    }

    /** The parts of a state that make it differ from another. */
    private record Shown(PresenceState state, Optional<MyStatus> status, Optional<CallResult> answer) {}

    private final SourceSteps steps;
    private Link link = Link.DOWN;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Instant> begin = Optional.empty();

    ReplayedStates(SourceSteps steps) {
        this.steps = steps;
    }

    /** Expects all entries of one client, the oldest first. */
    void play(List<HistoryEntry> entries) {
        for (HistoryEntry entry : entries) {
            Instant first = begin.orElse(entry.at());
            begin = Optional.of(first);
            play(entry, Duration.between(first, entry.at()).toMillis());
        }
        // Leaves time for the effects of the last step.
        steps.at(steps.now() + Duration.ofSeconds(1).toMillis());
    }

    private void play(HistoryEntry entry, long at) {
        switch (entry.what()) {
            case STATE, RESUMED -> state(entry, at);
            case FLAG -> flag(entry, at);
            case MAIL -> entry.phase().ifPresent(phase -> steps.at(at).mail(mail(phase, entry.answer())));
            case STARTED, ENDED, LEFT, GAP, COMMAND -> {}
        }
    }

    private void state(HistoryEntry entry, long then) {
        PresenceState state = entry.state().orElse(PresenceState.UNKNOWN);
        Optional<Problem.ProblemKind> problem = entry.problemKind();
        Optional<Shown> next = Optional.of(new Shown(state, entry.status(), entry.answer()));
        if (shown.equals(next) || problem.equals(Optional.of(Problem.ProblemKind.FLAG_UNREADABLE))) {
            return;
        }
        // Two states in the same millisecond could not be told apart later.
        long at = shown.isPresent() ? Math.max(then, steps.now() + 1) : then;
        boolean neverRead = state == PresenceState.UNKNOWN && entry.status().isEmpty() && link != Link.CONNECTED;
        if (neverRead) {
            return;
        }
        shown = next;
        switch (state) {
            case NOT_RUNNING, NOT_INSTALLED -> notRunning(entry, at);
            case RUNNING -> withoutMessenger(entry, at);
            // A recorded source tells nothing of processes: the answer stands for the missing one.
            case STALE_FLAG -> problem(entry, Problem.ProblemKind.MESSENGER_UNREACHABLE, at);
            case STARTING -> down(at, "1");
            case PROBLEM -> problem(entry, problem.orElse(Problem.ProblemKind.MESSENGER_FAILED), at);
            default -> answers(myStatus(entry, state), at);
        }
    }

    private void notRunning(HistoryEntry entry, long at) {
        if (entry.flag().equals("2") && link == Link.CONNECTED) {
            steps.at(at).creation(HResult.CLASS_E_CLASSNOTAVAILABLE).raise("OnAppShutdown");
            link = Link.FAILED;
        } else {
            down(at, entry.flag().equals(HistoryEntry.FLAG_ABSENT) ? entry.flag() : "0");
        }
    }

    private void down(long at, String flag) {
        steps.at(at).flag(flag);
        link = Link.DOWN;
    }

    /** Replays a change of the flag that did not change the state. */
    private void flag(HistoryEntry entry, long at) {
        boolean down =
                shown.filter(now -> now.state() == PresenceState.NOT_RUNNING).isPresent();
        if (down && (entry.flag().equals("0") || entry.flag().equals(HistoryEntry.FLAG_ABSENT))) {
            down(at, entry.flag());
        }
    }

    private void problem(HistoryEntry entry, Problem.ProblemKind kind, long at) {
        HResult failure = entry.answer().map(CallResult::hresult).orElse(HResult.RPC_E_TIMEOUT);
        switch (kind) {
            case FLAG_WRONG_TYPE, FLAG_UNREADABLE -> down(at, "wrong-type");
            case FLAG_OUT_OF_RANGE -> down(at, entry.flag().matches("\\d{1,10}") ? entry.flag() : "wrong-type");
            case NOT_ANSWERING, MESSENGER_FAILED -> answers(RecordedAnswer.of(failure), at);
            case STALE_FLAG, MESSENGER_UNREACHABLE -> unreachable(failure, at);
        }
    }

    private void withoutMessenger(HistoryEntry entry, long at) {
        unreachable(entry.answer().map(CallResult::hresult).orElse(HResult.E_NOINTERFACE), at);
        link = Link.LEFT_ALONE;
    }

    private void unreachable(HResult failure, long at) {
        letAsk(at);
        switch (link) {
            case DOWN, LEFT_ALONE ->
                steps.at(at - FIRST_PAUSE_MILLIS).creation(failure).flag("2");
            case CONNECTED ->
                steps.at(at - FIRST_PAUSE_MILLIS)
                        .creation(failure)
                        .myStatus(RecordedAnswer.of(HResult.RPC_S_SERVER_UNAVAILABLE))
                        .raise("OnSignout");
            case FAILED -> steps.at(at - BEFORE_ATTEMPT_MILLIS).creation(failure);
        }
        steps.at(at);
        link = Link.FAILED;
    }

    /** A client that is left alone is asked again once its flag has changed. */
    private void letAsk(long at) {
        if (link == Link.LEFT_ALONE) {
            down(at - FIRST_PAUSE_MILLIS, "0");
        }
    }

    /** Makes Messenger reachable, with that answer of MyStatus: a status or a failure. */
    private void answers(RecordedAnswer answer, long at) {
        letAsk(at);
        if (link == Link.DOWN) {
            steps.at(at).creation(HResult.S_OK).myStatus(answer).flag("2");
            link = Link.CONNECTED;
            return;
        }
        if (link == Link.FAILED) {
            steps.at(at - BEFORE_ATTEMPT_MILLIS).creation(HResult.S_OK).myStatus(answer);
            link = Link.CONNECTED;
        }
        steps.at(at);
        if (answer.failure().isEmpty() && !answer.value().equals(MyStatus.OFFLINE.hex())) {
            steps.raise("OnMyStatusChange " + HResult.S_OK.hex() + " " + answer.value());
        } else {
            // Ends a sign-in that may be under way, and makes the monitor read MyStatus.
            steps.myStatus(answer).raise("OnSignout");
        }
    }

    private static RecordedAnswer myStatus(HistoryEntry entry, PresenceState state) {
        Optional<MyStatus> status = entry.status();
        return switch (state) {
            case SIGNED_OUT ->
                entry.answer()
                        .filter(answer -> answer.hresult().equals(HResult.MSGR_E_NOT_LOGGED_ON))
                        .map(answer -> RecordedAnswer.of(answer.hresult()))
                        .orElse(answering(status.orElse(MyStatus.OFFLINE)));
            // For OFFLINE while the lists are synchronized, which counts as signing in only after a status of signing
            // in.
            case SIGNING_IN -> answering(status.filter(MyStatus::isSigningIn).orElse(MyStatus.LOCAL_FINDING_SERVER));
            case SIGNING_OUT -> answering(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER);
            default -> answering(status.orElse(MyStatus.UNKNOWN));
        };
    }

    private static RecordedAnswer answering(MyStatus status) {
        return RecordedAnswer.of(status.hex());
    }

    private static String mail(MailPhase phase, Optional<CallResult> answer) {
        int providers = phase == MailPhase.LOGGED_OFF ? 0 : 1;
        return "{ phase: " + phase.name().toLowerCase(Locale.ROOT).replace('_', '-') + ", transports: " + providers
                + ", stores: " + providers
                + answer.map(one -> ", result: " + one.hresult().hex()).orElse("") + " }";
    }
}
