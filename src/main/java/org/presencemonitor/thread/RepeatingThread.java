package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A daemon thread that lives as long as its owner: it repeats a round, and nothing that a round throws ends it, no
 * {@link Error} either. A failure is logged and reported to the round, and the next round comes after a pause, which
 * grows while rounds fail: a thread that ended unnoticed would leave an old truth on the screen for ever.
 */
public final class RepeatingThread implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Round round;
    private final Wait wait;
    private final FailureLog failures;
    private final GrowingPause pause = new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    /** What the thread repeats. */
    @FunctionalInterface
    public interface Round {
        /**
         * Waits for work and does it.
         *
         * @return false to end the thread
         */
        boolean run() throws Exception;

        /** The round threw: shows it to whoever relies on this thread. Not called after {@link #close}. */
        default void failed(Throwable thrown) {}

        /** The last round is over. */
        default void ended() {}
    }

    /** Waits between two rounds. */
    interface Wait {
        /** Returns once the time has passed, or the latch is at zero. */
        void await(CountDownLatch closed, Duration time) throws InterruptedException;
    }

    RepeatingThread(String name, Round round, Wait wait) {
        this.round = round;
        this.wait = wait;
        this.failures = new FailureLog("A round of thread " + name + " threw; the thread goes on");
    }

    /** Starts the thread. */
    public static RepeatingThread start(String name, Round round) {
        RepeatingThread repeating =
                new RepeatingThread(name, round, (closed, time) -> closed.await(time.toNanos(), TimeUnit.NANOSECONDS));
        repeating.thread = DaemonThreads.start(name, repeating::run);
        return repeating;
    }

    /** No further round begins, and a pause between two ends. A round that is waiting has to be woken by the owner. */
    @Override
    public void close() {
        closed.countDown();
    }

    public boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Waits for the end of the thread; returns at once when called on it. */
    public void join() {
        Thread running = thread;
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        try {
            running.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void run() {
        try {
            boolean goesOn = true;
            while (goesOn && !isClosed()) {
                goesOn = runOnce();
            }
        } finally {
            round.ended();
        }
    }

    private boolean runOnce() {
        try {
            boolean goesOn = round.run();
            failures.succeeded();
            pause.reset();
            return goesOn;
        } catch (Exception | Error thrown) {
            if (!isClosed()) {
                failed(thrown);
            }
            return true;
        }
    }

    private void failed(Throwable thrown) {
        failures.failed(thrown);
        try {
            round.failed(thrown);
        } catch (RuntimeException | Error again) {
            failures.failed(again);
        }
        pause();
    }

    private void pause() {
        try {
            wait.await(closed, pause.next());
        } catch (InterruptedException nobodyAskedForIt) {
            // The thread ends with its owner alone, and the next pause is a whole one again.
            failures.failed(nobodyAskedForIt);
        }
    }
}
