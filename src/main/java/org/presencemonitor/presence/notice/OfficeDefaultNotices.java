package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/** The notices of Office's default, which every client may claim when it starts. Runs on the presence thread alone. */
final class OfficeDefaultNotices {
    /** Claims of clients that start together with this program cause no notice. */
    static final Duration START_PERIOD = Duration.ofSeconds(10);
    /** How long a client has to keep it: two clients may claim it from each other. */
    static final Duration SETTLE_DELAY = Duration.ofSeconds(5);

    private final TimeSource clock;
    private final Debounced settling;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Moment started;
    /** The client that has it now. */
    private Optional<String> holder = Optional.empty();
    /** The last client that kept it for {@link #SETTLE_DELAY}. */
    private Optional<String> settled = Optional.empty();
    /** The client in the notice that may be on the screen. */
    private Optional<String> standing = Optional.empty();

    private Optional<Moment> lastShown = Optional.empty();

    OfficeDefaultNotices(
            TimeSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.settling = new Debounced(presenceThread);
        this.silent = silent;
        this.board = board;
        this.started = clock.now();
    }

    void update(ProviderList now) {
        Optional<String> next = now.defaultApp().text().filter(name -> !name.isBlank());
        if (next.equals(holder)) {
            return;
        }
        holder = next;
        if (standing.isPresent() && !same(standing, next)) {
            standing = Optional.empty();
            board.withdraw(Notice.OfficeDefaultMoved.ABOUT);
        }
        Moment at = clock.now();
        settling.schedule(SETTLE_DELAY, () -> holder.ifPresent(app -> settle(app, at)));
    }

    private void settle(String app, Moment at) {
        Optional<String> before = settled;
        settled = Optional.of(app);
        if (before.isPresent() && !same(before, settled) && at.since(started).compareTo(START_PERIOD) >= 0) {
            show(new OfficeDefaultTaken(before.get(), settled, at));
        }
    }

    private void show(OfficeDefaultTaken moved) {
        Moment now = clock.now();
        boolean tooSoon = lastShown
                .filter(last -> now.since(last).compareTo(ClientNotices.REPEAT_DELAY) < 0)
                .isPresent();
        if (!tooSoon && !silent.getAsBoolean()) {
            lastShown = Optional.of(now);
            standing = moved.by();
            board.show(new Notice.OfficeDefaultMoved(moved));
        }
    }

    /** Names that differ in case alone are one, as registry keys are. */
    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
    }
}
