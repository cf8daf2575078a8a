package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One task that is due later, unless it is replaced or cancelled by then. Also a task whose delay is over, and which
 * waits for its thread, no longer runs after that. Used on the thread that its task runs on, and on no other.
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
        int mine = generation;
        due = scheduler.schedule(
                () -> thread.execute(() -> runUnlessReplaced(mine, task)), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void runUnlessReplaced(int mine, Runnable task) {
        if (mine == generation) {
            due = null;
            task.run();
        }
    }

    /** Whether a task is due. */
    public boolean isDue() {
        return due != null;
    }

    /** The task that is due no longer runs. */
    public void cancel() {
        generation++;
        if (due != null) {
            due.cancel(false);
            due = null;
        }
    }
}
