package org.presencemonitor.presence.monitor;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * The thread that owns the COM side. A call that never comes back keeps its thread for ever, so there is a way to a
 * fresh one.
 */
public final class MessengerThread {
    private final Supplier<ScheduledExecutorService> factory;
    private volatile ScheduledExecutorService current;

    /**
     * With its first thread.
     *
     * @param factory makes a thread; where it answers the same one each time, a stuck thread stays
     */
    public MessengerThread(Supplier<ScheduledExecutorService> factory) {
        this.factory = factory;
        this.current = factory.get();
    }

    /** The one that calls are made on now. */
    ScheduledExecutorService current() {
        return current;
    }

    /** Leaves the present thread to what it is doing and what it has been given, and goes on with another. */
    ScheduledExecutorService replace() {
        ScheduledExecutorService stuck = current;
        ScheduledExecutorService fresh = factory.get();
        current = fresh;
        if (!stuck.equals(fresh)) {
            stuck.shutdown();
        }
        return fresh;
    }
}
