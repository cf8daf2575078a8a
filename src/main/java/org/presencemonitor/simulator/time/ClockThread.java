package org.presencemonitor.simulator.time;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A thread in a {@link VirtualClock}'s time whose tasks may wait, by {@link #await}: then the rest of them waits too,
 * and the clock goes on with everything else. Never do two of a clock's tasks run at once: who runs hands over
 * explicitly, so what happens in which order is the same each time.
 */
public final class ClockThread extends ClockExecutor {
    private static final ThreadLocal<Turn> CURRENT = new ThreadLocal<>();

    private final VirtualClock clock;
    private final String name;
    /** What falls due while a task waits. On the clock's thread alone, as is {@link #busy}. */
    private final Queue<Runnable> backlog = new ArrayDeque<>();

    private boolean busy;
    private volatile boolean shutDown;

    /** A thread of that name. */
    public ClockThread(VirtualClock clock, String name) {
        this.clock = clock;
        this.name = name;
    }

    /**
     * Returns when the future is done or that much of the clock's time has passed; for tasks of a clock's threads.
     *
     * @param atMost empty to wait for the future alone
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

    /**
     * One task on a real thread of its own, which runs while the clock's thread stands still and the other way round.
     */
    private final class Turn {
        private final Semaphore mine = new Semaphore(0);
        private final Semaphore clocks = new Semaphore(0);
        private volatile boolean over;

        void begin(Runnable task) {
            Thread.ofVirtual().name(name).start(() -> {
                CURRENT.set(this);
                try {
                    task.run();
                } finally {
                    over = true;
                    clocks.release();
                }
            });
            standStill();
        }

        private void standStill() {
            clocks.acquireUninterruptibly();
            if (over) {
                ended();
            }
        }

        void await(CompletableFuture<?> end, Optional<Duration> atMost) {
            AtomicBoolean woken = new AtomicBoolean();
            Runnable wake = () -> {
                if (!woken.getAndSet(true)) {
                    mine.release();
                    standStill();
                }
            };
            end.whenComplete((value, failure) -> clock.execute(wake));
            atMost.ifPresent(time -> clock.schedule(wake, time.toNanos(), TimeUnit.NANOSECONDS));
            clocks.release();
            mine.acquireUninterruptibly();
        }
    }

    /** Drops what has not begun. */
    @Override
    public void shutdown() {
        shutDown = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutDown = true;
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return shutDown;
    }

    @Override
    public boolean isTerminated() {
        return shutDown;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
