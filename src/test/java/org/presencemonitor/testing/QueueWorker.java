package org.presencemonitor.testing;

import java.util.concurrent.Semaphore;

/**
 * The turn of a real thread that takes tasks from a {@link TaskQueue}. Exactly one such thread runs at any time and
 * hands over explicitly, so that the order of events is the same in every run.
 */
final class QueueWorker {
    private final Semaphore turn = new Semaphore(0);
    private final Semaphore done = new Semaphore(0);
    /** True once a task of this worker has waited; since then another worker takes the tasks. */
    boolean replaced;

    /** Lets this worker go on, and returns when it waits again or has ended its task. Called by another worker. */
    void resume() {
        turn.release();
        done.acquireUninterruptibly();
    }

    /** Returns when another worker resumes this one. Called by this worker, as is {@link #handBack}. */
    void waitForTurn() {
        turn.acquireUninterruptibly();
    }

    /** Lets the worker that resumed this one go on. */
    void handBack() {
        done.release();
    }
}
