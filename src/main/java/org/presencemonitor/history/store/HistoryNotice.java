package org.presencemonitor.history.store;

import java.nio.file.Path;

/**
 * A change in how the history file can be used, which the user should know of.
 *
 * @param file the history's file; for {@link FileCondition#DAMAGED} the file that the damaged one was renamed to
 * @param details the message of the database or the system; empty when there is none
 */
public record HistoryNotice(FileCondition condition, Path file, String details) {
    /** The condition that the file is in now. */
    public enum FileCondition {
        /** The disk has no room; entries wait in memory until there is, the oldest being dropped beyond a limit. */
        FULL,
        /** The file cannot be opened or written for another reason; handled as {@link #FULL} is. */
        UNWRITABLE,
        /** Writing succeeds again after one of the two above. */
        WRITABLE_AGAIN,
        /** The file was damaged; it has been renamed and a new one begun. */
        DAMAGED,
        /** The file was deleted or moved while it was open; a new one has been begun. */
        GONE,
        /** Another file was put in its place while it was open; it is used from now on. */
        REPLACED,
        /** A newer version of the program wrote the file: it stays as it is, and nothing is recorded. */
        NEWER
    }

    /** The condition and its consequence in English, for consoles and logs. */
    public String sentence() {
        return switch (condition) {
            case FULL ->
                "There is no room left for the history in " + file
                        + ". What happens now is kept in memory and written once there is room.";
            case UNWRITABLE ->
                "The history in " + file + " cannot be written (" + details
                        + "). What happens now is kept in memory and written once it can be.";
            case WRITABLE_AGAIN -> "The history in " + file + " is written again.";
            case DAMAGED -> "The history was damaged. It is kept as " + file + ", and a new one has been begun.";
            case GONE -> "The history in " + file + " was deleted or moved away. A new one has been begun.";
            case REPLACED ->
                "Another file has been put in the place of the history in " + file
                        + ". What happens from now on is added to it.";
            case NEWER ->
                "A newer Presence Monitor wrote the history in " + file
                        + ". It is left alone, and nothing is added to it.";
        };
    }
}
