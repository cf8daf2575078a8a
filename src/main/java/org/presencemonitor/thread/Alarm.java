package org.presencemonitor.thread;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * One task that is due when the clock shows a certain time, unless it is replaced or cancelled by then. Schedulers wait
 * for a length of time, which is another one when the clock is set or the computer sleeps; so the clock is looked at
 * again after a minute at most, and the task is no later than that. Used only on the thread that runs its tasks.
 */
public final class Alarm {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Debounced next;

    /**
     * Nothing is due yet.
     *
     * @param scheduler waits; not shut down here
     * @param thread runs the task
     */
    public Alarm(InstantSource clock, ScheduledExecutorService scheduler, Executor thread) {
        this.clock = clock;
        this.next = new Debounced(scheduler, thread);
    }

    /** Runs the task when it is that late, or now if it is already, in place of the one that is due. */
    public void set(Instant due, Runnable task) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isPositive()) {
            next.schedule(left.compareTo(LONGEST_WAIT) < 0 ? left : LONGEST_WAIT, () -> set(due, task));
        } else {
            next.schedule(Duration.ZERO, task);
        }
    }

    /** Drops the task that is due. */
    public void cancel() {
        next.cancel();
    }
}
