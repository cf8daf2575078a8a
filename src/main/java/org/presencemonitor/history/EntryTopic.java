package org.presencemonitor.history;

import java.util.EnumSet;
import java.util.Set;

/** A filter for the history. Topics overlap: a sign-in that failed belongs to two of them. */
public enum EntryTopic {
    /** Statuses, and whether the client runs. */
    STATUS,
    /** Sign-in, sign-out and the states between. */
    SIGN_IN,
    /** The mail session. */
    MAIL,
    /** Failures and contradictions, of any category. */
    PROBLEMS;

    /** The categories that belong to it; none for {@link #PROBLEMS}, whose entries are of any category. */
    public Set<EntryCategory> kinds() {
        return switch (this) {
            case STATUS -> EnumSet.of(EntryCategory.STATUS, EntryCategory.CLIENT);
            case SIGN_IN -> EnumSet.of(EntryCategory.SIGN_IN);
            case MAIL -> EnumSet.of(EntryCategory.MAIL);
            case PROBLEMS -> EnumSet.noneOf(EntryCategory.class);
        };
    }
}
