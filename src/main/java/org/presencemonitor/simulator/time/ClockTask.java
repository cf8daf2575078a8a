package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a {@link VirtualClock} runs at one moment. */
final class ClockTask<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualClock.class);

    private final Instant due;
    private final long order;
    private final VirtualClock clock;
    private final Executor runner;

    ClockTask(Callable<V> callable, Instant due, long order, VirtualClock clock, Executor runner) {
        super(callable);
        this.due = due;
        this.order = order;
        this.clock = clock;
        this.runner = runner;
    }

    Instant due() {
        return due;
    }

    /** Runs the task when it falls due. */
    Executor runner() {
        return runner;
    }

    @Override
    protected void done() {
        if (state() == State.FAILED) {
            LOG.error("A task of the simulation threw", exceptionNow());
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        clock.remove(this);
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public long getDelay(TimeUnit unit) {
        return unit.convert(Duration.between(clock.instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
        ClockTask<?> task = (ClockTask<?>) other;
        int byTime = due.compareTo(task.due);
        return byTime != 0 ? byTime : Long.compare(order, task.order);
    }
}
