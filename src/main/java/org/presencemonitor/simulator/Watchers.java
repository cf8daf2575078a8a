package org.presencemonitor.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presencemonitor.messenger.Messenger.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who want to know that the simulated client has changed. Changes that follow each other closely arrive as one
 * call, later and on the simulator's thread, so that nobody is called under the simulator's lock.
 */
final class Watchers {
    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final Executor simulatorThread;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean due = new AtomicBoolean();

    Watchers(Executor simulatorThread) {
        this.simulatorThread = simulatorThread;
    }

    Subscription add(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    /** Something has changed. */
    void tell() {
        if (!watchers.isEmpty() && due.compareAndSet(false, true)) {
            simulatorThread.execute(this::deliver);
        }
    }

    private void deliver() {
        due.set(false);
        watchers.forEach(Watchers::deliver);
    }

    private static void deliver(Runnable watcher) {
        try {
            watcher.run();
        } catch (RuntimeException e) {
            LOG.warn("A watcher of the simulated client threw; the others are still told", e);
        }
    }
}
