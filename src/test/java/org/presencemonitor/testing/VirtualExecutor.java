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

/** What runs its tasks on an {@link Agenda}: the virtual time itself, and each of its named threads. */
abstract class VirtualExecutor extends AbstractExecutorService implements ScheduledExecutorService {
    final Agenda agenda;
    final String name;
    /** What falls due while a task of this thread waits. */
    final List<Task<?>> backlog = new ArrayList<>();

    boolean waits;
    private boolean shutDown;

    VirtualExecutor(Agenda agenda, String name) {
        this.agenda = agenda;
        this.name = name;
    }

    /** The wait is over and its task has ended: what came meanwhile gets its turn. */
    void goOn() {
        waits = false;
        agenda.tasks.addAll(backlog);
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
        return add(new Task<>(this, callable, due(unit.toNanos(delay)), agenda.added++));
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
        return agenda.now.plusNanos(nanos);
    }

    /** After the shutdown, as in the program, what comes late is dropped. */
    private <T extends Task<?>> T add(T task) {
        if (!shutDown) {
            agenda.tasks.add(task);
        }
        return task;
    }

    /** What is due now still runs. */
    @Override
    public void shutdown() {
        shutDown = true;
        agenda.tasks.removeIf(task -> task.owner.equals(this) && task.due.isAfter(agenda.now));
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        agenda.tasks.removeIf(task -> task.owner.equals(this));
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

    /** One task, due at a moment; of those due at the same one the first given runs first. */
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
            owner.agenda.tasks.remove(this);
            owner.backlog.remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(owner.agenda.now, due));
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
            return add(new Task<>(VirtualExecutor.this, once, due(after), agenda.added++) {
                @Override
                public boolean cancel(boolean mayInterruptIfRunning) {
                    cancelled = true;
                    return super.cancel(mayInterruptIfRunning);
                }
            });
        }
    }
}
