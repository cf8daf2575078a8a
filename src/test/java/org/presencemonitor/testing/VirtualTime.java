package org.presencemonitor.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A clock that moves when told, and the executor that runs what falls due meanwhile, in order, on the calling thread. A
 * task that throws fails the test that moved the clock.
 */
public final class VirtualTime extends AbstractExecutorService implements ScheduledExecutorService, InstantSource {
    public static final Instant START = Instant.parse("2009-08-13T08:35:00Z");

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private Instant now = START;
    private long added;

    /** Runs everything due until then; what it schedules runs too when it falls due in time. */
    public void advance(Duration by) {
        Instant until = now.plus(by);
        for (Task<?> next = tasks.peek(); next != null && !next.due.isAfter(until); next = tasks.peek()) {
            tasks.remove();
            now = next.due;
            next.runAndThrow();
        }
        now = until;
    }

    /** Runs what is due now. */
    public void settle() {
        advance(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void execute(Runnable command) {
        schedule(command, 0, TimeUnit.NANOSECONDS);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return add(
                () -> {
                    command.run();
                    return true;
                },
                delay,
                unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, delay, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        Periodic periodic = new Periodic(command, delay, unit);
        return periodic.next(initialDelay);
    }

    private <V> Task<V> add(Callable<V> callable, long delay, TimeUnit unit) {
        Task<V> task = new Task<>(callable, now.plusNanos(unit.toNanos(delay)), added++);
        tasks.add(task);
        return task;
    }

    @Override
    public void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        tasks.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }

    private class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        final Instant due;
        private final long order;

        Task(Callable<V> callable, Instant due, long order) {
            super(callable);
            this.due = due;
            this.order = order;
        }

        void runAndThrow() {
            run();
            if (state() == State.FAILED) {
                throw new AssertionError("a task threw", exceptionNow());
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            tasks.remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, due));
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            int byTime = due.compareTo(task.due);
            return byTime != 0 ? byTime : Long.compare(order, task.order);
        }
    }

    /** A repeated task; cancelling the future it was given for stops the repetition. */
    private final class Periodic {
        private final Runnable command;
        private final long delay;
        private final TimeUnit unit;
        private boolean cancelled;

        Periodic(Runnable command, long delay, TimeUnit unit) {
            this.command = command;
            this.delay = delay;
            this.unit = unit;
        }

        ScheduledFuture<?> next(long after) {
            Task<?> task =
                    new Task<>(
                            () -> {
                                command.run();
                                if (!cancelled) {
                                    next(delay);
                                }
                                return true;
                            },
                            now.plusNanos(unit.toNanos(after)),
                            added++) {
                        @Override
                        public boolean cancel(boolean mayInterruptIfRunning) {
                            cancelled = true;
                            return super.cancel(mayInterruptIfRunning);
                        }
                    };
            tasks.add(task);
            return task;
        }
    }
}
