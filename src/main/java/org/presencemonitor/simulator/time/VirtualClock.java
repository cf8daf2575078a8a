package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A clock that stands still until it is advanced, and an executor that runs the tasks that fall due, on the thread that
 * advances it. Tasks run in the order in which they fall due; those due at the same time run in the order in which they
 * were scheduled, and those of {@link #executeLast} after all others.
 *
 * <p>Tasks may be scheduled from any thread; one thread at a time may advance the clock. A task that throws is logged.
 */
public final class VirtualClock extends ClockExecutor implements TimeSource {
    private static final Logger LOG = LoggerFactory.getLogger(VirtualClock.class);

    private final PriorityQueue<Task<?>> tasks = new PriorityQueue<>();
    private final Runnable beforeNewTask;
    private final Runnable onNewTask;
    private Instant now;
    private long added;

    /** A clock without tasks. */
    public VirtualClock(Instant start) {
        this(start, () -> {}, () -> {});
    }

    /**
     * A clock that reports new tasks, on the thread that schedules them.
     *
     * @param beforeNewTask may move the clock: a delay counts from the moment at which the task is scheduled
     * @param onNewTask called after the task was scheduled
     */
    VirtualClock(Instant start, Runnable beforeNewTask, Runnable onNewTask) {
        this.now = start;
        this.beforeNewTask = beforeNewTask;
        this.onNewTask = onNewTask;
    }

    /** Runs all tasks due until then, those included that are scheduled meanwhile and fall due in time. */
    public void advance(Duration by) {
        Instant until = instant().plus(by);
        for (Optional<Instant> next = nextDue(); next.isPresent() && !next.get().isAfter(until); next = nextDue()) {
            runNext();
        }
        moveTo(until);
    }

    @Override
    public Moment now() {
        return Moment.at(instant());
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** When the next task falls due; empty without tasks. */
    synchronized Optional<Instant> nextDue() {
        return Optional.ofNullable(tasks.peek()).map(task -> task.due);
    }

    /**
     * Runs the task at the end of the present moment: after all others that are due by now, those included that are
     * scheduled meanwhile.
     */
    public void executeLast(Runnable command) {
        add(Executors.callable(command), 0, true, Runnable::run);
    }

    /** Moves to the next task and runs it. */
    void runNext() {
        Task<?> next;
        synchronized (this) {
            next = tasks.poll();
            if (next == null) {
                return;
            }
            now = next.due;
        }
        next.runner.execute(next);
    }

    /** Moves on without running tasks: not backwards, and not past the next task. */
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

    /** As above, but {@code runner} is given the task when it falls due. */
    <V> ScheduledFuture<V> schedule(Callable<V> callable, long nanos, Executor runner) {
        return add(callable, nanos, false, runner);
    }

    private <V> ScheduledFuture<V> add(Callable<V> callable, long nanos, boolean last, Executor runner) {
        beforeNewTask.run();
        Task<V> task;
        synchronized (this) {
            task = new Task<>(callable, now.plusNanos(Math.max(0, nanos)), last, added++, runner);
            tasks.add(task);
        }
        onNewTask.run();
        return task;
    }

    private synchronized void remove(Task<?> task) {
        tasks.remove(task);
    }

    /** Drops all tasks. Tasks scheduled later still run, so this is never shut down in the sense of an executor. */
    @Override
    public synchronized void shutdown() {
        tasks.clear();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    private final class Task<V> extends FutureTask<V> implements ScheduledFuture<V> {
        private final Instant due;
        /** Whether it runs after all others that are due then. */
        private final boolean last;

        private final long order;
        private final Executor runner;

        Task(Callable<V> callable, Instant due, boolean last, long order, Executor runner) {
            super(callable);
            this.due = due;
            this.last = last;
            this.order = order;
            this.runner = runner;
        }

        @Override
        protected void done() {
            if (state() == State.FAILED) {
                LOG.error("A task of the simulation threw", exceptionNow());
            }
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            remove(this);
            return super.cancel(mayInterruptIfRunning);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(instant(), due));
        }

        @Override
        public int compareTo(Delayed other) {
            Task<?> task = (Task<?>) other;
            int byTime = due.compareTo(task.due);
            int byRank = byTime != 0 ? byTime : Boolean.compare(last, task.last);
            return byRank != 0 ? byRank : Long.compare(order, task.order);
        }
    }
}
