package org.presencemonitor.presence.monitor;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/** The thread of all calls to Messenger. A call that never returns blocks its thread, which can then be replaced. */
public final class MessengerThread {
    private final Supplier<ScheduledExecutorService> factory;
    private volatile ScheduledExecutorService current;

    /** @param factory makes a thread; where it returns the same one each time, a blocked thread is kept */
    public MessengerThread(Supplier<ScheduledExecutorService> factory) {
        this.factory = factory;
        this.current = factory.get();
    }

    ScheduledExecutorService current() {
        return current;
    }

    /** Abandons the current thread, which may still run the tasks it has been given, and returns a new one. */
    ScheduledExecutorService replace() {
        ScheduledExecutorService blocked = current;
        current = factory.get();
        if (!blocked.equals(current)) {
            blocked.shutdown();
        }
        return current;
    }
}
