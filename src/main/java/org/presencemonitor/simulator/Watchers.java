package org.presencemonitor.simulator;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * Those who want to know that the simulated client has changed. Changes that follow each other closely arrive as one
 * call, later and on the simulator's thread, so that nobody is called under the simulator's lock.
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

    /** Something has changed. */
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
