package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One task that is due later, unless it is replaced or cancelled by then; this also stops a task whose delay is over
 * and which waits for its thread. Used only on the thread that runs its tasks.
 */
public final class Debounced {
    private final ScheduledExecutorService scheduler;
    private final Executor thread;
    private @Nullable Future<?> due;
    private int generation;

    /**
     * Nothing is due yet.
     *
     * @param scheduler measures the delay; not shut down here
     * @param thread runs the task
     */
    public Debounced(ScheduledExecutorService scheduler, Executor thread) {
        this.scheduler = scheduler;
        this.thread = thread;
    }

    /** On the one thread of the scheduler. */
    public Debounced(ScheduledExecutorService scheduler) {
        this(scheduler, Runnable::run);
    }

    /** Runs the task after the delay, in place of the one that is due. */
    public void schedule(Duration delay, Runnable task) {
        cancel();
        int scheduled = generation;
        due = scheduler.schedule(
                () -> thread.execute(() -> runUnlessReplaced(scheduled, task)), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void runUnlessReplaced(int scheduled, Runnable task) {
        if (scheduled == generation) {
            due = null;
            task.run();
        }
    }

    /** Whether a task is due. */
    public boolean isDue() {
        return due != null;
    }

    /** Drops the task that is due. */
    public void cancel() {
        generation++;
        if (due != null) {
            due.cancel(false);
            due = null;
        }
    }
}
