package org.presencemonitor.history.store;

/** Hears what the user should know, on the "history" thread. Must not block. */
@FunctionalInterface
public interface HistoryListener {
    /** What happened to the file. */
    void tell(HistoryNotice notice);
}
