package org.presencemonitor.thread;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Subscriptions that end with whoever holds them; one that comes later ends at once. May be used from any thread. */
public final class HeldSubscriptions implements AutoCloseable {
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /** Holds it, too; the caller may end it before. */
    public Subscription add(Subscription subscription) {
        subscriptions.add(subscription);
        if (closed) {
            subscription.close();
        }
        return subscription;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Ends all of them. */
    @Override
    public void close() {
        closed = true;
        subscriptions.forEach(Subscription::close);
    }
}
