package org.presencemonitor.simulator;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * The watchers of the simulated client. Changes that follow each other closely are reported by one call, later and on
 * the simulator's thread, so that no watcher is called under the simulator's lock.
 */
final class Watchers {
    private final Executor simulatorThread;
    private final Listeners<Runnable> watchers = new Listeners<>("the simulated client");
    private final AtomicBoolean due = new AtomicBoolean();

    Watchers(Executor simulatorThread) {
        this.simulatorThread = simulatorThread;
    }

    Subscription add(Runnable watcher) {
        return watchers.add(watcher);
    }

    /** The client has changed. */
    void report() {
        if (!watchers.isEmpty() && due.compareAndSet(false, true)) {
            simulatorThread.execute(this::deliver);
        }
    }

    private void deliver() {
        due.set(false);
        watchers.call(Runnable::run);
    }
}
