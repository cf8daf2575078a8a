package org.presencemonitor.history.store;

import java.nio.file.Path;

/**
 * Something the user should know about the history.
 *
 * @param file the history's file; for {@link Kind#DAMAGED} where the damaged one is kept now
 * @param details what the database or the system said; empty when there is nothing more to say
 */
public record HistoryNotice(Kind kind, Path file, String details) {
    /** What happened. */
    public enum Kind {
        /** No room; the last entries are kept in memory, as many as fit, until there is. */
        FULL,
        /** The file cannot be opened or written for another reason; treated as {@link #FULL} is. */
        UNWRITABLE,
        /** It can be written again. */
        WRITABLE_AGAIN,
        /** The file was damaged; it has been set aside and a new one begun. */
        DAMAGED,
        /** A newer version of the program wrote it: it is left alone, and nothing is recorded. */
        NEWER
    }

    /** What happened and what becomes of the history now, in English, for consoles and logs. */
    public String sentence() {
        return switch (kind) {
            case FULL ->
                "There is no room left for the history in " + file
                        + ". What happens now is kept in memory and written once there is room.";
            case UNWRITABLE ->
                "The history in " + file + " cannot be written (" + details
                        + "). What happens now is kept in memory and written once it can be.";
            case WRITABLE_AGAIN -> "The history in " + file + " is written again.";
            case DAMAGED -> "The history was damaged. It is kept as " + file + ", and a new one has been begun.";
            case NEWER ->
                "A newer Presence Monitor wrote the history in " + file
                        + ". It is left alone, and nothing is added to it.";
        };
    }
}
