package org.presencemonitor.simulator.time;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The common part of the executors that run their tasks by a {@link VirtualClock}. */
abstract class ClockExecutor extends AbstractExecutorService implements ScheduledExecutorService {
    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(
                () -> {
                    command.run();
                    return true;
                },
                delay,
                unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    /** A task takes no time here unless it waits, so a fixed delay is a fixed rate. */
    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        PeriodicTask periodic = new PeriodicTask(command, unit.toNanos(delay));
        periodic.begin(unit.toNanos(initialDelay));
        return periodic;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        return List.of();
    }

    @Override
    public boolean isTerminated() {
        return isShutdown();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    /**
     * A task that is scheduled again each time it has run, whatever it throws, until it is cancelled. Never completes
     * otherwise.
     */
    private final class PeriodicTask extends CompletableFuture<Object> implements ScheduledFuture<Object> {
        private final Runnable command;
        private final long nanos;
        private @Nullable ScheduledFuture<?> next;

        PeriodicTask(Runnable command, long nanos) {
            this.command = command;
            this.nanos = nanos;
        }

        synchronized void begin(long initialNanos) {
            next = schedule(this::runOnce, initialNanos, TimeUnit.NANOSECONDS);
        }

        private void runOnce() {
            try {
                command.run();
            } finally {
                repeat();
            }
        }

        private synchronized void repeat() {
            if (!isCancelled()) {
                begin(nanos);
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
}
