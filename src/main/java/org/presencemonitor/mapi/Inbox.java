package org.presencemonitor.mapi;

/** The messages received by a store. Used on the spooler's thread. */
@FunctionalInterface
public interface Inbox {
    /** Saves a message before it returns. */
    void add(String subject);
}
