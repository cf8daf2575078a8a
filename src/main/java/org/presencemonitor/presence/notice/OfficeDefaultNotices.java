package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.RegistryNames;
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
    private final RepeatLimit limit;
    private final Moment started;
    /** The client that has it now. */
    private Optional<String> holder = Optional.empty();
    /** The last client that kept it for {@link #SETTLE_DELAY}. */
    private Optional<String> settled = Optional.empty();
    /** How that client got it, while no notice has told so. */
    private Optional<OfficeDefaultTaken> untold = Optional.empty();
    /** The client in the notice that may be on the screen. */
    private Optional<String> standing = Optional.empty();

    OfficeDefaultNotices(
            TimeSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.settling = new Debounced(presenceThread);
        this.silent = silent;
        this.board = board;
        this.limit = new RepeatLimit(clock);
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

    void close() {
        settling.cancel();
        standing.ifPresent(app -> board.withdraw(Notice.OfficeDefaultMoved.ABOUT));
        standing = Optional.empty();
    }

    private void settle(String app, Moment at) {
        Optional<String> before = settled;
        settled = Optional.of(app);
        if (before.isPresent() && !same(before, settled)) {
            boolean starting = at.since(started).compareTo(START_PERIOD) < 0;
            untold = starting ? Optional.empty() : Optional.of(new OfficeDefaultTaken(before.get(), settled, at));
        }
        showUntold();
    }

    private void showUntold() {
        if (untold.isEmpty()) {
            return;
        }
        if (limit.left().isPositive()) {
            settling.schedule(limit.left(), this::showUntold);
            return;
        }
        OfficeDefaultTaken taken = untold.get();
        untold = Optional.empty();
        if (!silent.getAsBoolean()) {
            limit.shown();
            standing = taken.by();
            board.show(new Notice.OfficeDefaultMoved(taken));
        }
    }

    /** Names that differ in case alone are one, as registry keys are. */
    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && RegistryNames.areSame(one.get(), other.get());
    }
}
