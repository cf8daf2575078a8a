package org.presencemonitor.testing;

import java.util.concurrent.Semaphore;

/**
 * A real thread that takes its turn at a virtual clock. Exactly one runs at any time and hands over explicitly, so what
 * happens in which order is the same each time.
 */
final class Runner {
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    /** It waits, or has waited, within a task: somebody else works through the agenda. */
    boolean replaced;

    /** Lets it go on, and returns when it waits again or has ended its task. */
    void resume() {
        turn.release();
        done.acquireUninterruptibly();
    }

    /** Returns when it is resumed. */
    void waitForTurn() {
        turn.acquireUninterruptibly();
    }

    /** Lets whoever resumed this go on. */
    void handBack() {
        done.release();
    }
}
