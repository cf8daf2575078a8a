package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.thread.Debounced;

/** What is told of one client. Runs on the presence thread alone. */
final class ClientNotices {
    /** The same trouble is told once in that time; a client that flaps would otherwise tell it all day. */
    static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

    /** A recovery that does not last is none. */
    static final Duration WELL_AFTER = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Debounced next;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Map<NoticeCause, Instant> lastTold = new HashMap<>();

    private Optional<Presence> newest = Optional.empty();
    /** A first state has been seen: what was wrong before is no news. */
    private boolean begun;
    /** The user should be signed in: he was, and nobody has ended that on purpose. */
    private boolean expected;
    /** The user is doing something about it, here. */
    private boolean helping;

    private Optional<NoticeCause> trouble = Optional.empty();
    /** What the user knows of from here, and not yet of its end. */
    private Optional<NoticeCause> told = Optional.empty();
    /** What a notice on the screen may be about. */
    private Optional<String> standing = Optional.empty();

    /** @param silent asked when something would be told; what is not told then never is */
    ClientNotices(
            InstantSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.next = new Debounced(presenceThread);
        this.silent = silent;
        this.board = board;
    }

    void hear(Presence now) {
        newest = Optional.of(now);
        expected = expects(now);
        helping = helps(now);
        boolean news = begun;
        begun = begun || !(now.state().isTransitional() || now.state() == PresenceState.UNKNOWN);
        Optional<NoticeCause> found = NoticeCause.of(now, expected);
        if (found.equals(trouble)) {
            return;
        }
        trouble = found;
        next.cancel();
        if (found.isEmpty()) {
            next.schedule(helping ? Duration.ZERO : WELL_AFTER, () -> tellEnd(now()));
        } else if (news) {
            next.schedule(found.get().lasts(), () -> tell(found.get(), now()));
        }
    }

    /** Signing out passes through SIGNING_OUT whoever asks for it, and only an orderly end sets the flag to 0. */
    private boolean expects(Presence now) {
        boolean asked = now.running().map(RunningCommand::command).equals(Optional.of(Command.SIGN_OUT));
        return switch (now.state()) {
            case SIGNING_OUT, NOT_RUNNING -> false;
            default -> !asked && (expected || now.state().isSignedIn());
        };
    }

    private boolean helps(Presence now) {
        return now.running()
                .map(running -> isHelp(running.command()))
                .orElseGet(() -> now.lastResult()
                        .filter(last -> helping && isHelp(last.command()) && last.outcome() == Outcome.DONE)
                        .isPresent());
    }

    private static boolean isHelp(Command command) {
        return command == Command.SIGN_IN || command == Command.START;
    }

    private Presence now() {
        return newest.orElseThrow();
    }

    private void tell(NoticeCause lasting, Presence now) {
        if (told.equals(Optional.of(lasting))) {
            return;
        }
        Instant time = clock.instant();
        boolean tooSoon = Optional.ofNullable(lastTold.get(lasting))
                .filter(last -> time.isBefore(last.plus(AGAIN_AFTER)))
                .isPresent();
        if (tooSoon || silent.getAsBoolean()) {
            withdraw();
            return;
        }
        lastTold.put(lasting, time);
        told = Optional.of(lasting);
        show(lasting.notice(now));
    }

    /** Who has helped himself knows; and a problem that ended with the client is not well, only over. */
    private void tellEnd(Presence now) {
        if (told.isEmpty()) {
            return;
        }
        if (now.state().isSignedIn() && !helping && !silent.getAsBoolean()) {
            show(new Notice.WellAgain(now, told.get() instanceof NoticeCause.SignedOut));
            told = Optional.empty();
        } else {
            withdraw();
        }
    }

    private void show(Notice notice) {
        standing = Optional.of(notice.about());
        board.show(notice);
    }

    private void withdraw() {
        told = Optional.empty();
        standing.ifPresent(board::withdraw);
        standing = Optional.empty();
    }
}
