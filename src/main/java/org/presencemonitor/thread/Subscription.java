package org.presencemonitor.thread;

/**
 * Keeps a listener connected until it is closed. Closing never fails and has no effect the second time. The method that
 * returns it says whether a callback may still start afterwards.
 */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
