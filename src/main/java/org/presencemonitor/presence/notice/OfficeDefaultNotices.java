package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Debounced;

/** What is told of Office's default, which every client may claim when it starts. Runs on the presence thread alone. */
final class OfficeDefaultNotices {
    /** Clients that start together with this program settle their claims first. */
    static final Duration START_LASTS = Duration.ofSeconds(10);

    /** Two clients may claim it from each other. */
    static final Duration LASTS = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Debounced settling;
    private final BooleanSupplier silent;
    private final NoticeBoard board;
    private final Instant started;
    /** Who has it; what nobody has is no news. */
    private Optional<String> holder = Optional.empty();
    /** Who has had it for long enough. */
    private Optional<String> settled = Optional.empty();
    /** Who has it, as the notice says that may be on the screen. */
    private Optional<String> standing = Optional.empty();

    private Optional<Instant> lastTold = Optional.empty();

    OfficeDefaultNotices(
            InstantSource clock, ScheduledExecutorService presenceThread, BooleanSupplier silent, NoticeBoard board) {
        this.clock = clock;
        this.settling = new Debounced(presenceThread);
        this.silent = silent;
        this.board = board;
        this.started = clock.instant();
    }

    void hear(ProviderList now) {
        Optional<String> next = now.defaultApp().text().filter(name -> !name.isBlank());
        if (next.equals(holder)) {
            return;
        }
        holder = next;
        if (standing.isPresent() && !same(standing, next)) {
            standing = Optional.empty();
            board.withdraw(Notice.DefaultMoved.ABOUT);
        }
        Instant at = clock.instant();
        settling.schedule(LASTS, () -> holder.ifPresent(app -> settle(app, at)));
    }

    private void settle(String app, Instant at) {
        Optional<String> before = settled;
        settled = Optional.of(app);
        if (before.isPresent() && !same(before, settled) && !at.isBefore(started.plus(START_LASTS))) {
            tell(new OfficeDefaultTaken(before.get(), settled, at));
        }
    }

    private void tell(OfficeDefaultTaken moved) {
        Instant now = clock.instant();
        boolean tooSoon = lastTold.filter(last -> now.isBefore(last.plus(ClientNotices.AGAIN_AFTER)))
                .isPresent();
        if (!tooSoon && !silent.getAsBoolean()) {
            lastTold = Optional.of(now);
            standing = moved.by();
            board.show(new Notice.DefaultMoved(moved));
        }
    }

    /** Names that differ in case alone are one, as registry keys are. */
    private static boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && one.get().equalsIgnoreCase(other.get());
    }
}
