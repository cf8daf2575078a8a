package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.presencemonitor.thread.Debounced;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a program that nobody can reach any more: its icon has left the panel, and the display is gone. A panel or a bus
 * that restarts brings the icon back; a desktop session that ends takes the display away, a moment earlier or later.
 * Runs on the scheduler's one thread.
 */
final class DisplayWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayWatch.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final ScheduledExecutorService thread;
    private final Debounced look;
    private final BooleanSupplier displayGone;
    private final Runnable end;

    /** @param end called once the display is gone */
    DisplayWatch(ScheduledExecutorService thread, BooleanSupplier displayGone, Runnable end) {
        this.thread = thread;
        this.look = new Debounced(thread);
        this.displayGone = displayGone;
        this.end = end;
    }

    /** The icon has come or gone; from any thread. */
    void iconVisible(boolean visible) {
        LOG.debug("In the tray: {}", visible);
        thread.execute(() -> {
            look.cancel();
            if (!visible) {
                lookAfter(FIRST_PAUSE);
            }
        });
    }

    private void lookAfter(Duration pause) {
        look.schedule(pause, () -> {
            if (displayGone.getAsBoolean()) {
                end.run();
            } else {
                Duration doubled = pause.multipliedBy(2);
                lookAfter(doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
            }
        });
    }
}
