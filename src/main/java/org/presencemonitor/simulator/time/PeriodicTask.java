package org.presencemonitor.simulator.time;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A task that is given to the clock again each time it has run, until it is cancelled. Never completes otherwise. */
final class PeriodicTask extends CompletableFuture<Object> implements ScheduledFuture<Object> {
    private final Runnable command;
    private final ClockExecutor clock;
    private final long nanos;
    private @Nullable ScheduledFuture<?> next;

    PeriodicTask(Runnable command, ClockExecutor clock, long nanos) {
        this.command = command;
        this.clock = clock;
        this.nanos = nanos;
    }

    synchronized void begin(long initialNanos) {
        next = clock.schedule(this::turn, initialNanos, TimeUnit.NANOSECONDS);
    }

    private void turn() {
        command.run();
        synchronized (this) {
            if (!isCancelled()) {
                next = clock.schedule(this::turn, nanos, TimeUnit.NANOSECONDS);
            }
        }
    }

    @Override
    public synchronized boolean cancel(boolean mayInterruptIfRunning) {
        if (next != null) {
            next.cancel(false);
        }
        return super.cancel(mayInterruptIfRunning);
    }

    @Override
    public synchronized long getDelay(TimeUnit unit) {
        return next == null ? 0 : next.getDelay(unit);
    }

    @Override
    public int compareTo(Delayed other) {
        return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
}
