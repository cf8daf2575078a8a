package org.presencemonitor.history;

import java.util.EnumSet;
import java.util.Set;

/** What a person can narrow the history to. Topics overlap: a sign-in that failed is found under two of them. */
public enum Topic {
    /** Statuses, and whether the client is up. */
    STATUS,
    /** Sign-in, sign-out and what lies between. */
    SIGN_IN,
    /** The mail session. */
    MAIL,
    /** Whatever failed or contradicted itself, of any kind. */
    PROBLEMS;

    /** The kinds it takes in; {@link #PROBLEMS} goes across them and has none of its own. */
    Set<Kind> kinds() {
        return switch (this) {
            case STATUS -> EnumSet.of(Kind.STATUS, Kind.CLIENT);
            case SIGN_IN -> EnumSet.of(Kind.SIGN_IN);
            case MAIL -> EnumSet.of(Kind.MAIL);
            case PROBLEMS -> EnumSet.noneOf(Kind.class);
        };
    }
}
