package org.presencemonitor.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.WaitStrategy;

/**
 * A clock that moves when told, and the executor that runs what falls due meanwhile, in order. A task that throws fails
 * the test that moved the clock.
 *
 * <p>Without named threads everything runs on the calling thread, and no task may wait. A task of a named thread may,
 * by {@link #await}: then that thread's queue waits with it, and everything else goes on.
 */
public final class VirtualTime extends VirtualExecutor implements InstantSource, WaitStrategy {
    public static final Instant START = Instant.parse("2009-08-13T08:35:00Z");

    private final Semaphore arrived = new Semaphore(0);
    private boolean hasThreads;
    private Instant target = START;
    private @Nullable Runner running;
    private @Nullable VirtualExecutor runningFor;
    private @Nullable Throwable thrown;

    public VirtualTime() {
        super(new Agenda(START), "time");
    }

    /** A thread of that name: its tasks run one after another, and one that waits holds up the rest of them. */
    public ScheduledExecutorService thread(String name) {
        hasThreads = true;
        return new VirtualExecutor(agenda, name) {};
    }

    /** Threads enough for every task to have one of its own. */
    public Executor threads(String name) {
        hasThreads = true;
        return task -> thread(name).execute(task);
    }

    /** Runs everything due until then; what it schedules runs too when it falls due in time. */
    public void advance(Duration by) {
        target = agenda.now.plus(by);
        if (!hasThreads) {
            running = new Runner();
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

    /** Runs what is due now. */
    public void settle() {
        advance(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return agenda.now;
    }

    @Override
    public void shutdown() {
        agenda.tasks.clear();
    }

    @Override
    public List<Runnable> shutdownNow() {
        agenda.tasks.clear();
        return List.of();
    }

    /** The test itself may wait as well: that moves the clock, and needs a limit. */
    @Override
    public void await(CompletableFuture<?> end, Optional<Duration> atMost) {
        if (end.isDone()) {
            return;
        }
        Runner me = running;
        VirtualExecutor thread = runningFor;
        if (me == null) {
            advanceUntil(end, atMost.orElseThrow(() -> new IllegalStateException("The test would wait for ever")));
            return;
        }
        if (thread == null || thread == this) {
            throw new IllegalStateException("Only tasks of a named thread can wait");
        }
        Wake wake = new Wake(me);
        end.whenComplete((value, failure) -> wake.in(Duration.ZERO));
        atMost.ifPresent(wake::in);
        thread.waits = true;
        if (me.replaced) {
            me.handBack();
        } else {
            me.replaced = true;
            takeOver();
        }
        me.waitForTurn();
    }

    private void advanceUntil(CompletableFuture<?> end, Duration atMost) {
        Instant limit = agenda.now.plus(atMost);
        while (!end.isDone() && agenda.now.isBefore(limit)) {
            Task<?> next = agenda.tasks.peek();
            boolean early = next != null && next.due.isBefore(limit);
            advance(Duration.between(agenda.now, early ? later(next.due, agenda.now) : limit));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Wakes a runner that waits, once. */
    private final class Wake {
        private final Runner sleeper;
        private final @Nullable VirtualExecutor thread = runningFor;
        private boolean woken;

        Wake(Runner sleeper) {
            this.sleeper = sleeper;
        }

        void in(Duration time) {
            schedule(this::now, time.toNanos(), TimeUnit.NANOSECONDS);
        }

        private void now() {
            if (woken) {
                return;
            }
            woken = true;
            Runner me = running;
            running = sleeper;
            runningFor = thread;
            sleeper.resume();
            running = me;
            if (thrown instanceof Error error) {
                thrown = null;
                throw error;
            }
        }
    }

    /** A new runner works on from here. */
    private void takeOver() {
        Thread.ofVirtual().start(() -> {
            Runner me = new Runner();
            running = me;
            try {
                work(me);
            } catch (AssertionError e) {
                thrown = e;
            }
            if (me.replaced) {
                me.handBack();
            } else {
                arrived.release();
            }
        });
    }

    /** Until the target is reached, or until another runner has taken over while a task of this one waited. */
    private void work(Runner me) {
        for (Task<?> next = agenda.tasks.peek();
                next != null && !next.due.isAfter(target);
                next = agenda.tasks.peek()) {
            agenda.tasks.remove();
            if (next.owner.waits) {
                next.owner.backlog.add(next);
                continue;
            }
            agenda.now = later(next.due, agenda.now);
            run(next);
            if (me.replaced) {
                return;
            }
        }
        agenda.now = target;
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
                task.owner.goOn();
            }
        }
    }
}
