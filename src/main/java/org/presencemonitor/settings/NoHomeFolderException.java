package org.presencemonitor.settings;

/** This user has no home folder, and so no place for data but one that is named. */
public final class NoHomeFolderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoHomeFolderException() {
        super("HOME names no folder, and the user database has no home for this user");
    }
}
