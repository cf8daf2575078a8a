package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Steps that are due later, all of which can be cancelled at once. Used under one lock. */
final class CancellableSchedule {
    private final ScheduledExecutorService scheduler;
    private final Object lock;
    private int generation;

    /**
     * A schedule without steps.
     *
     * @param lock held while a step runs, and by the callers of this class
     */
    CancellableSchedule(ScheduledExecutorService scheduler, Object lock) {
        this.scheduler = scheduler;
        this.lock = lock;
    }

    /** No step that is due by now will run. */
    void cancel() {
        generation++;
    }

    void later(Duration delay, Runnable step) {
        int scheduledIn = generation;
        scheduler.schedule(
                () -> {
                    synchronized (lock) {
                        if (generation == scheduledIn) {
                            CrashPoints.runUntilCrash(step);
                        }
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
