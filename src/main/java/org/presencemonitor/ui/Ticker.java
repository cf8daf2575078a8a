package org.presencemonitor.ui;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Calls back on the FX thread once when a text is due to change. A wake-up, not an animation: at rest nothing runs. */
final class Ticker {
    private final ScheduledExecutorService scheduler;
    private final Runnable tick;
    private Optional<Future<?>> next = Optional.empty();

    Ticker(ScheduledExecutorService scheduler, Runnable tick) {
        this.scheduler = scheduler;
        this.tick = tick;
    }

    /** Replaces the wake-up that is due. */
    void wakeAfter(Duration delay) {
        rest();
        next = Optional.of(scheduler.schedule(() -> Platform.runLater(tick), delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    void rest() {
        next.ifPresent(due -> due.cancel(false));
        next = Optional.empty();
    }
}
