package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Steps that are to follow, until the plan changes: then those of the old one never happen. Used under one lock. */
final class CancellableSchedule {
    private final ScheduledExecutorService scheduler;
    private final Object lock;
    private int number;

    /**
     * An empty plan.
     *
     * @param lock held while a step runs, and by whoever calls here
     */
    CancellableSchedule(ScheduledExecutorService scheduler, Object lock) {
        this.scheduler = scheduler;
        this.lock = lock;
    }

    /** What was to follow no longer does. */
    void drop() {
        number++;
    }

    void later(Duration delay, Runnable step) {
        int mine = number;
        scheduler.schedule(
                () -> {
                    synchronized (lock) {
                        if (number == mine) {
                            CrashPoints.live(step);
                        }
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
