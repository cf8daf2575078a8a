package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread in a {@link VirtualClock}'s time whose tasks may wait, by {@link #await}: then its other tasks wait too, and
 * the clock goes on with the tasks of other threads. Two tasks of a clock never run at once: control is handed over
 * explicitly, so the order of events is the same in each run. Tasks may be scheduled from any thread.
 */
public final class ClockThread extends ClockExecutor {
    private static final ThreadLocal<Turn> CURRENT = new ThreadLocal<>();

    private final VirtualClock clock;
    private final String name;
    /** Tasks that fall due while one waits. Used on the clock's thread alone, as is {@link #busy}. */
    private final Queue<Runnable> backlog = new ArrayDeque<>();

    private boolean busy;
    private volatile boolean shutDown;

    /** @param name for thread dumps and for the journal */
    public ClockThread(VirtualClock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /**
     * Blocks the calling task until the future is done or that much of the clock's time has passed.
     *
     * @param atMost empty to wait for the future alone
     * @throws IllegalStateException outside a task of a clock's thread, unless the future is done
     */
    public static void await(CompletableFuture<?> end, Optional<Duration> atMost) {
        if (end.isDone()) {
            return;
        }
        Turn turn = CURRENT.get();
        if (turn == null) {
            throw new IllegalStateException("Only tasks of a clock's thread can wait");
        }
        turn.await(end, atMost);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return clock.schedule(callable, unit.toNanos(delay), this::take);
    }

    private void take(Runnable task) {
        if (shutDown) {
            return;
        }
        if (busy) {
            backlog.add(task);
            return;
        }
        busy = true;
        new Turn().begin(task);
    }

    private void ended() {
        busy = false;
        Optional.ofNullable(backlog.poll()).ifPresent(this::take);
    }

    /** One task on a real thread of its own. Either this thread runs or the clock's thread, never both. */
    private final class Turn {
        private final Semaphore taskMayRun = new Semaphore(0);
        private final Semaphore clockMayRun = new Semaphore(0);
        private volatile boolean over;

        void begin(Runnable task) {
            Thread.ofVirtual().name(name).start(() -> {
                CURRENT.set(this);
                try {
                    task.run();
                } finally {
                    over = true;
                    clockMayRun.release();
                }
            });
            waitForTask();
        }

        private void waitForTask() {
            clockMayRun.acquireUninterruptibly();
            if (over) {
                ended();
            }
        }

        void await(CompletableFuture<?> end, Optional<Duration> atMost) {
            AtomicBoolean woken = new AtomicBoolean();
            Runnable wake = () -> {
                if (!woken.getAndSet(true)) {
                    taskMayRun.release();
                    waitForTask();
                }
            };
            end.whenComplete((value, failure) -> clock.execute(wake));
            atMost.ifPresent(time -> clock.schedule(wake, time.toNanos(), TimeUnit.NANOSECONDS));
            clockMayRun.release();
            taskMayRun.acquireUninterruptibly();
        }
    }

    /** Drops the tasks that have not begun. */
    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }
}
