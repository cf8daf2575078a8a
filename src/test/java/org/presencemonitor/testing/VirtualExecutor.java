package org.presencemonitor.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** An executor that puts its tasks into a {@link TaskQueue}: the virtual time itself, and each of its named threads. */
abstract class VirtualExecutor extends AbstractExecutorService implements ScheduledExecutorService {
    final TaskQueue queue;
    final String name;
    /** Tasks of this thread that fell due while one of them waits. */
    final List<Task<?>> backlog = new ArrayList<>();

    boolean waits;
    private boolean shutDown;

    VirtualExecutor(TaskQueue queue, String name) {
        this.queue = queue;
        this.name = name;
    }

    /** Ends the wait of this thread with the task that waited: the backlog returns to the queue. */
    void endWait() {
        waits = false;
        queue.tasks.addAll(backlog);
        backlog.clear();
    }

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
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(new Task<>(this, callable, due(unit.toNanos(delay)), queue.added++));
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long initialDelay, long period, TimeUnit unit) {
        return scheduleWithFixedDelay(command, initialDelay, period, unit);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long initialDelay, long delay, TimeUnit unit) {
        return new Periodic(command, unit.toNanos(delay)).next(unit.toNanos(initialDelay));
    }

    private Instant due(long nanos) {
        return queue.now.plusNanos(nanos);
    }

    /** Drops the task after the shutdown, as the executors of the program do. */
    private <T extends Task<?>> T add(T task) {
        if (!shutDown) {
            queue.tasks.add(task);
        }
        return task;
    }

    /** Drops the tasks that are due later; those due now still run. */
    @Override
    public void shutdown() {
        shutDown = true;
        queue.tasks.removeIf(task -> task.owner.equals(this) && task.due.isAfter(queue.now));
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        queue.tasks.removeIf(task -> task.owner.equals(this));
        backlog.clear();
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown && !waits;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return !waits;
    }

    /** A task and the time at which it is due; of tasks due at the same time the one added first runs first. */
    static class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        final VirtualExecutor owner;
        final Instant due;
        private final long order;

        Task(VirtualExecutor owner, Callable<V> callable, Instant due, long order) {
            super(callable);
            this.owner = owner;
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
            owner.queue.tasks.remove(this);
            owner.backlog.remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(owner.queue.now, due));
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            int byTime = due.compareTo(task.due);
            return byTime != 0 ? byTime : Long.compare(order, task.order);
        }
    }

    /** A repeated task; cancelling the future that its caller got stops the repetition. */
    private final class Periodic {
        private final Runnable command;
        private final long delay;
        private boolean cancelled;

        Periodic(Runnable command, long delay) {
            this.command = command;
            this.delay = delay;
        }

        ScheduledFuture<?> next(long after) {
            Callable<Boolean> once = () -> {
                command.run();
                if (!cancelled) {
                    next(delay);
                }
                return true;
            };
            return add(new Task<>(VirtualExecutor.this, once, due(after), queue.added++) {
                @Override
                public boolean cancel(boolean mayInterruptIfRunning) {
                    cancelled = true;
                    return super.cancel(mayInterruptIfRunning);
                }
            });
        }
    }
}
