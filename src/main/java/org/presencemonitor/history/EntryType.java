package org.presencemonitor.history;

/** The event that an entry records; it determines the entry's further parts. */
public enum EntryType {
    /** The program began to watch; without a provider. */
    STARTED,
    /** The program ended in order. */
    ENDED,
    /** The program noticed that it had slept or that the clock was set; the known state is repeated. */
    RESUMED,
    /** Another source is watched from then on: the state of this provider is not known any more. */
    LEFT,
    /** Entries of a provider were dropped because they could not be written; the details say how many. */
    GAP,
    /** {@link HistoryEntry#state()} was entered, or another status within it. */
    STATE,
    /** {@code UpAndRunning} changed and the state did not follow. */
    FLAG,
    /** The mail session logged on, began to log off, or was logged off. */
    MAIL,
    /** A command ended. */
    COMMAND
}
