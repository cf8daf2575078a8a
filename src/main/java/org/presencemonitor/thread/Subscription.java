package org.presencemonitor.thread;

/**
 * A listener that is connected until this is closed. Closing never fails, and does nothing the second time. Whether a
 * callback may still start afterwards is said where the subscription is made.
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
