package org.presencemonitor.app.history;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState.Phase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;

/**
 * Finds for each state in a history what a source does so that a monitor shows it.
 *
 * <ul>
 *   <li>A client that is starting keeps its flag at 1 until Messenger has answered, also where it was 2 already.
 *   <li>A monitor calls Messenger unreachable at the second failure, so the first comes before it; and it finds
 *       Messenger again when it tries, so that is possible shortly before it did.
 *   <li>A call that hung fails with HResult.RPC_E_TIMEOUT, because no recording can hang.
 *   <li>A registry that could not be read can be read here, and times in which nobody watched pass as they were.
 * </ul>
 */
final class ReplayedStates {
    /** The monitor's first pause between two attempts. */
    private static final long FIRST_PAUSE = 250;
    /** Less than half of any pause, so that an attempt which succeeded is the only one to find it so. */
    private static final long SHORTLY = 120;

    /** How the monitor stands with the replayed Messenger. */
    private enum Link {
        DOWN,
        CONNECTED,
        FAILED
    }

    /** What makes a state another one. */
    private record Shown(PresenceState state, Optional<MyStatus> status, Optional<CallResult> answer) {}

    private final SourceSteps steps;
    private Link link = Link.DOWN;
    private Optional<Shown> shown = Optional.empty();
    private Optional<Instant> begin = Optional.empty();

    ReplayedStates(SourceSteps steps) {
        this.steps = steps;
    }

    /** All of them, of one client, the oldest first. */
    void play(List<HistoryEntry> entries) {
        for (HistoryEntry entry : entries) {
            Instant first = begin.orElse(entry.at());
            begin = Optional.of(first);
            play(entry, Duration.between(first, entry.at()).toMillis());
        }
        // What the last step leads to takes its time.
        steps.at(steps.now() + Duration.ofSeconds(1).toMillis());
    }

    private void play(HistoryEntry entry, long at) {
        switch (entry.what()) {
            case STATE, RESUMED -> state(entry, at);
            case FLAG -> flag(entry, at);
            case MAIL -> entry.phase().ifPresent(phase -> steps.at(at).mail(mail(phase, entry.answer())));
            case STARTED, ENDED, GAP, COMMAND -> {}
        }
    }

    private void state(HistoryEntry entry, long then) {
        PresenceState state = entry.state().orElse(PresenceState.UNKNOWN);
        Optional<Problem.Kind> problem = problem(entry.details());
        Optional<Shown> next = Optional.of(new Shown(state, entry.status(), entry.answer()));
        if (shown.equals(next) || problem.equals(Optional.of(Problem.Kind.FLAG_UNREADABLE))) {
            return;
        }
        // Two states of one moment would be one for whoever looks afterwards.
        long at = shown.isPresent() ? Math.max(then, steps.now() + 1) : then;
        boolean neverRead = state == PresenceState.UNKNOWN && entry.status().isEmpty() && link != Link.CONNECTED;
        if (neverRead) {
            return;
        }
        shown = next;
        switch (state) {
            case NOT_RUNNING -> notRunning(entry, at);
            case STARTING -> down(at, "1");
            case PROBLEM -> problem(entry, problem.orElse(Problem.Kind.MESSENGER_FAILED), at);
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

    /** A flag that changed without the state. */
    private void flag(HistoryEntry entry, long at) {
        boolean down =
                shown.filter(now -> now.state() == PresenceState.NOT_RUNNING).isPresent();
        if (down && (entry.flag().equals("0") || entry.flag().equals(HistoryEntry.FLAG_ABSENT))) {
            down(at, entry.flag());
        }
    }

    private void problem(HistoryEntry entry, Problem.Kind kind, long at) {
        HResult failure = entry.answer().map(CallResult::hresult).orElse(HResult.RPC_E_TIMEOUT);
        switch (kind) {
            case FLAG_WRONG_TYPE, FLAG_UNREADABLE -> down(at, "wrong-type");
            case FLAG_OUT_OF_RANGE -> down(at, entry.flag().matches("\\d{1,9}") ? entry.flag() : "wrong-type");
            case NOT_ANSWERING, MESSENGER_FAILED -> answers(failure.hex(), at);
            case MESSENGER_UNREACHABLE -> unreachable(failure, at);
        }
    }

    private void unreachable(HResult failure, long at) {
        switch (link) {
            case DOWN -> steps.at(at - FIRST_PAUSE).creation(failure).flag("2");
            case CONNECTED ->
                steps.at(at - FIRST_PAUSE)
                        .creation(failure)
                        .myStatus(HResult.RPC_S_SERVER_UNAVAILABLE.hex())
                        .raise("OnSignout");
            case FAILED -> steps.at(at - SHORTLY).creation(failure);
        }
        steps.at(at);
        link = Link.FAILED;
    }

    /** Messenger is there, and that is what MyStatus answers: a status, or a failure. */
    private void answers(String answer, long at) {
        if (link == Link.DOWN) {
            steps.at(at).creation(HResult.S_OK).myStatus(answer).flag("2");
            link = Link.CONNECTED;
            return;
        }
        if (link == Link.FAILED) {
            steps.at(at - SHORTLY).creation(HResult.S_OK).myStatus(answer);
            link = Link.CONNECTED;
        }
        steps.at(at);
        if (answer.length() == "0x0000".length() && !answer.equals(MyStatus.OFFLINE.hex())) {
            steps.raise("OnMyStatusChange " + HResult.S_OK.hex() + " " + answer);
        } else {
            // Ends a sign-in that may be under way, and makes the monitor ask.
            steps.myStatus(answer).raise("OnSignout");
        }
    }

    private static String myStatus(HistoryEntry entry, PresenceState state) {
        Optional<MyStatus> status = entry.status();
        return switch (state) {
            case SIGNED_OUT ->
                entry.answer()
                        .filter(answer -> answer.hresult().equals(HResult.MSGR_E_NOT_LOGGED_ON))
                        .map(answer -> answer.hresult().hex())
                        .orElse(status.orElse(MyStatus.OFFLINE).hex());
            // OFFLINE while the lists are synchronized: what comes before it has to be seen first.
            case SIGNING_IN ->
                status.filter(MyStatus::isSigningIn)
                        .orElse(MyStatus.LOCAL_FINDING_SERVER)
                        .hex();
            case SIGNING_OUT -> MyStatus.LOCAL_DISCONNECTING_FROM_SERVER.hex();
            default -> status.orElse(MyStatus.UNKNOWN).hex();
        };
    }

    private static String mail(Phase phase, Optional<CallResult> answer) {
        int providers = phase == Phase.LOGGED_OFF ? 0 : 1;
        return "{ phase: " + phase.name().toLowerCase(Locale.ROOT).replace('_', '-') + ", transports: " + providers
                + ", stores: " + providers
                + answer.map(one -> ", result: " + one.hresult().hex()).orElse("") + " }";
    }

    private static Optional<Problem.Kind> problem(String details) {
        String name = details.split(":", 2)[0].toUpperCase(Locale.ROOT).replace(' ', '_');
        return Arrays.stream(Problem.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }
}
