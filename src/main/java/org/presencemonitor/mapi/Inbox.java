package org.presencemonitor.mapi;

/** Where a store keeps what has arrived. Used on the spooler's thread. */
@FunctionalInterface
public interface Inbox {
    /** Keeps a message, for good. */
    void add(String subject);
}
