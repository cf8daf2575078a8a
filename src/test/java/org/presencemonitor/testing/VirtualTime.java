package org.presencemonitor.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * A clock that moves when a test advances it, and an executor that runs the tasks which fall due meanwhile, in order. A
 * task that throws fails the test that advanced the clock.
 *
 * <p>Without named threads every task runs on the calling thread, and none may wait. A task of a named thread may wait,
 * by {@link #await}: then the other tasks of that thread wait too, and those of other threads run.
 */
public final class VirtualTime extends VirtualExecutor implements TimeSource, WaitStrategy {
    public static final Instant START = Instant.parse("2009-08-13T08:35:00Z");

    private final Semaphore arrived = new Semaphore(0);
    private boolean hasThreads;
    private Instant target = START;
    private Duration setAhead = Duration.ZERO;
    private Duration slept = Duration.ZERO;
    private @Nullable QueueWorker running;
    private @Nullable VirtualExecutor runningFor;
    private @Nullable Throwable thrown;

    public VirtualTime() {
        super(new TaskQueue(START), "time");
    }

    /** A thread of that name: its tasks run one after another, and while one waits the others do not begin. */
    public ScheduledExecutorService thread(String name) {
        hasThreads = true;
        return new VirtualExecutor(queue, name) {};
    }

    /** An executor that gives every task a thread of its own. */
    public Executor threads(String name) {
        hasThreads = true;
        return task -> thread(name).execute(task);
    }

    /** Advances the clock, and runs the tasks due until its new time, those included which these tasks schedule. */
    public void advance(Duration by) {
        target = queue.now.plus(by);
        if (!hasThreads) {
            running = new QueueWorker();
            work(running);
            running = null;
            return;
        }
        takeOver();
        arrived.acquireUninterruptibly();
        running = null;
        Throwable failure = thrown;
        thrown = null;
        if (failure instanceof Error error) {
            throw error;
        }
    }

    /** How many tasks are due later. */
    public int tasks() {
        return queue.tasks.size();
    }

    /** Runs the tasks that are due now. */
    public void settle() {
        advance(Duration.ZERO);
    }

    /** Somebody sets the computer's clock ahead, or back when negative. No time passes, and no task falls due. */
    public void setClock(Duration by) {
        setAhead = setAhead.plus(by);
    }

    /** The computer sleeps: time passes by both clocks, and no task falls due. */
    public void sleep(Duration length) {
        slept = slept.plus(length);
    }

    @Override
    public Moment now() {
        return new Moment(instant(), Moment.at(queue.now.plus(slept)).ticks());
    }

    @Override
    public Instant instant() {
        return queue.now.plus(slept).plus(setAhead);
    }

    @Override
    public void shutdown() {
        queue.tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        queue.tasks.clear();
        return List.of();
    }

    /** Waits as a task of a named thread does; in the test itself it advances the clock, and needs a limit. */
    @Override
    public void await(CompletableFuture<?> end, Optional<Duration> atMost) {
        if (end.isDone()) {
            return;
        }
        QueueWorker worker = running;
        VirtualExecutor thread = runningFor;
        if (worker == null) {
            advanceUntil(end, atMost.orElseThrow(() -> new IllegalStateException("The test would wait for ever")));
            return;
        }
        if (thread == null || thread == this) {
            throw new IllegalStateException("Only tasks of a named thread can wait");
        }
        Wake wake = new Wake(worker);
        end.whenComplete((value, failure) -> wake.in(Duration.ZERO));
        atMost.ifPresent(wake::in);
        thread.waits = true;
        if (worker.replaced) {
            worker.handBack();
        } else {
            worker.replaced = true;
            takeOver();
        }
        worker.waitForTurn();
    }

    private void advanceUntil(CompletableFuture<?> end, Duration atMost) {
        Instant limit = queue.now.plus(atMost);
        while (!end.isDone() && queue.now.isBefore(limit)) {
            Task<?> next = queue.tasks.peek();
            boolean early = next != null && next.due.isBefore(limit);
            advance(Duration.between(queue.now, early ? later(next.due, queue.now) : limit));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Resumes a worker whose task waits, once. */
    private final class Wake {
        private final QueueWorker waiting;
        private final @Nullable VirtualExecutor thread = runningFor;
        private boolean woken;

        Wake(QueueWorker waiting) {
            this.waiting = waiting;
        }

        void in(Duration time) {
            schedule(this::now, time.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void now() {
            if (woken) {
                return;
            }
            woken = true;
            QueueWorker worker = running;
            running = waiting;
            runningFor = thread;
            waiting.resume();
            running = worker;
            if (thrown instanceof Error error) {
                thrown = null;
                throw error;
            }
        }
    }

    /** Starts a worker that runs the rest of the queue. */
    private void takeOver() {
        Thread.ofVirtual().start(() -> {
            QueueWorker worker = new QueueWorker();
            running = worker;
            try {
                work(worker);
            } catch (AssertionError e) {
                thrown = e;
            }
            if (worker.replaced) {
                worker.handBack();
            } else {
                arrived.release();
            }
        });
    }

    /**
     * Runs due tasks until the target is reached, or until another worker has replaced this one because a task waited.
     */
    private void work(QueueWorker worker) {
        for (Task<?> next = queue.tasks.peek(); next != null && !next.due.isAfter(target); next = queue.tasks.peek()) {
            queue.tasks.remove();
            if (next.owner.waits) {
                next.owner.backlog.add(next);
                continue;
            }
            queue.now = later(next.due, queue.now);
            run(next);
            if (worker.replaced) {
                return;
            }
        }
        queue.now = target;
    }

    private void run(Task<?> task) {
        runningFor = task.owner;
        if (hasThreads && Thread.currentThread().isVirtual()) {
            Thread.currentThread().setName(task.owner.name);
        }
        try {
            task.runAndThrow();
        } finally {
            if (task.owner.waits) {
                task.owner.endWait();
            }
        }
    }
}
