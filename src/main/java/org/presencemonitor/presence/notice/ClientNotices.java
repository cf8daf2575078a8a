package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.time.TimeSource;

/** The notices of one client. Runs on the presence thread alone. */
final class ClientNotices {
    /** How long a recovery has to last before its notice. */
    static final Duration RECOVERY_DELAY = Duration.ofSeconds(5);

    private final TimeSource clock;
    private final Debounced next;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Map<NoticeCause, RepeatLimit> limits = new HashMap<>();

    private Optional<Presence> newest = Optional.empty();
    /** A first state has been seen. An earlier cause gets no notice. */
    private boolean begun;
    /** The user should be signed in: was signed in, and did not ask for the end of it. */
    private boolean expected;
    /** The user is solving the problem with a command here. */
    private boolean helping;

    private Optional<NoticeCause> cause = Optional.empty();
    /** The cause of which a notice was shown, until a notice of its end. */
    private Optional<NoticeCause> shown = Optional.empty();
    /** The subject of a notice that may be on the screen. */
    private Optional<String> standing = Optional.empty();

    /** @param silent asked for each notice that is due; if true, that notice is never shown */
    ClientNotices(
            TimeSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.next = new Debounced(presenceThread);
        this.silent = silent;
        this.board = board;
    }

    void update(Presence now) {
        newest = Optional.of(now);
        expected = expects(now);
        helping = helps(now);
        boolean wasBegun = begun;
        begun = begun || !(now.state().isTransitional() || now.state() == PresenceState.UNKNOWN);
        Optional<NoticeCause> found = NoticeCause.of(now, expected);
        if (found.equals(cause)) {
            return;
        }
        cause = found;
        next.cancel();
        if (found.isEmpty()) {
            next.schedule(helping ? Duration.ZERO : RECOVERY_DELAY, () -> showEnd(now()));
        } else if (wasBegun) {
            next.schedule(found.get().settleDelay(), () -> show(found.get(), now()));
        }
    }

    /** Every requested sign-out passes through SIGNING_OUT, and only an orderly exit sets the flag to 0. */
    private boolean expects(Presence now) {
        boolean asked = now.running().map(RunningCommand::command).equals(Optional.of(Command.SIGN_OUT));
        return switch (now.state()) {
            case SIGNING_OUT, NOT_RUNNING, NOT_INSTALLED, RUNNING -> false;
            default -> !asked && (expected || now.state().isSignedIn());
        };
    }

    private boolean helps(Presence now) {
        return now.running()
                .map(running -> isHelp(running.command()))
                .orElseGet(() -> now.lastResult()
                        .filter(last -> helping && isHelp(last.command()) && last.outcome() == CommandOutcome.DONE)
                        .isPresent());
    }

    private static boolean isHelp(Command command) {
        return command == Command.SIGN_IN || command == Command.START;
    }

    void close() {
        next.cancel();
        withdraw();
    }

    private Presence now() {
        return newest.orElseThrow();
    }

    private void show(NoticeCause lasting, Presence now) {
        if (shown.equals(Optional.of(lasting))) {
            return;
        }
        RepeatLimit limit = limits.computeIfAbsent(lasting, cause -> new RepeatLimit(clock));
        if (limit.left().isPositive()) {
            withdraw();
            next.schedule(limit.left(), () -> show(lasting, now()));
            return;
        }
        if (silent.getAsBoolean()) {
            withdraw();
            return;
        }
        limit.shown();
        shown = Optional.of(lasting);
        show(lasting.notice(now));
    }

    /** No notice when the user solved it here, or when the problem ended because the client did. */
    private void showEnd(Presence now) {
        if (shown.isEmpty()) {
            return;
        }
        if (now.state().isSignedIn() && !helping && !silent.getAsBoolean()) {
            show(new Notice.WellAgain(now, shown.get().isSignedOut()));
            shown = Optional.empty();
        } else {
            withdraw();
        }
    }

    private void show(Notice notice) {
        standing = Optional.of(notice.about());
        board.show(notice);
    }

    private void withdraw() {
        shown = Optional.empty();
        standing.ifPresent(board::withdraw);
        standing = Optional.empty();
    }
}
