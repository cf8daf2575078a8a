package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A clock that moves when told, and the executor that runs what falls due meanwhile, on the thread that moves it. Tasks
 * run in the order in which they fall due; those due at the same time run in the order in which they were given.
 *
 * <p>Tasks may be given from any thread; one thread at a time may move the clock. A task that throws is logged.
 */
public final class VirtualClock extends ClockExecutor implements InstantSource {
    private final PriorityQueue<ClockTask<?>> tasks = new PriorityQueue<>();
    private final Runnable beforeNewTask;
    private final Runnable onNewTask;
    private Instant now;
    private long added;

    public VirtualClock(Instant start) {
        this(start, () -> {}, () -> {});
    }

    /**
     * A clock whose mover wants to hear of new tasks, on the thread that gives them.
     *
     * @param beforeNewTask may move the clock: a delay counts from the moment at which the task is given
     * @param onNewTask called after the task was given
     */
    VirtualClock(Instant start, Runnable beforeNewTask, Runnable onNewTask) {
        this.now = start;
        this.beforeNewTask = beforeNewTask;
        this.onNewTask = onNewTask;
    }

    /** Runs everything due until then; what it schedules runs too when it falls due in time. */
    public void advance(Duration by) {
        Instant until = instant().plus(by);
        for (Optional<Instant> next = nextDue(); next.isPresent() && !next.get().isAfter(until); next = nextDue()) {
            runNext();
        }
        moveTo(until);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** When the next task falls due; empty when nothing is left to do. */
    synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(tasks.peek()).map(ClockTask::due);
    }

    /** Jumps to the next task and runs it. */
    void runNext() {
        ClockTask<?> next;
        synchronized (this) {
            next = tasks.poll();
            if (next == null) {
                return;
            }
            now = next.due();
        }
        next.runner().execute(next);
    }

    /** Moves on without running anything: not backwards, and not past the next task. */
    synchronized void moveTo(Instant until) {
        Instant limit = nextDue().filter(due -> due.isBefore(until)).orElse(until);
        if (limit.isAfter(now)) {
            now = limit;
        }
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return schedule(callable, unit.toNanos(delay), Runnable::run);
    }

    /** As above, but the task is run by somebody else when it falls due. */
    <V> ScheduledFuture<V> schedule(Callable<V> callable, long nanos, Executor runner) {
        beforeNewTask.run();
        ClockTask<V> task;
        synchronized (this) {
            task = new ClockTask<>(callable, now.plusNanos(Math.max(0, nanos)), added++, this, runner);
            tasks.add(task);
        }
        onNewTask.run();
        return task;
    }

    synchronized void remove(ClockTask<?> task) {
        tasks.remove(task);
    }

    /** Drops what was to follow. The clock can go on: what is given later runs. */
    @Override
    public synchronized void shutdown() {
        tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
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
}
