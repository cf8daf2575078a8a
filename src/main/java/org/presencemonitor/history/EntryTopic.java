package org.presencemonitor.history;

import java.util.EnumSet;
import java.util.Set;

/** What a person can narrow the history to. Topics overlap: a sign-in that failed is found under two of them. */
public enum EntryTopic {
    /** Statuses, and whether the client is up. */
    STATUS,
    /** Sign-in, sign-out and what lies between. */
    SIGN_IN,
    /** The mail session. */
    MAIL,
    /** Whatever failed or contradicted itself, of any kind. */
    PROBLEMS;

    /** The kinds it takes in; {@link #PROBLEMS} goes across them and has none of its own. */
    public Set<EntryCategory> kinds() {
        return switch (this) {
            case STATUS -> EnumSet.of(EntryCategory.STATUS, EntryCategory.CLIENT);
            case SIGN_IN -> EnumSet.of(EntryCategory.SIGN_IN);
            case MAIL -> EnumSet.of(EntryCategory.MAIL);
            case PROBLEMS -> EnumSet.noneOf(EntryCategory.class);
        };
    }
}
