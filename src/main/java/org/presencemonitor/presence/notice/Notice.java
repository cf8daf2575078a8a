package org.presencemonitor.presence.notice;

import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.office.OfficeDefaultTaken;

/** A change that is worth a notification. Its text is in {@code texts}. */
public sealed interface Notice {
    /** The subject. Of two notices with the same subject, the later one replaces the earlier. */
    String about();

    /** A notice about one client. */
    sealed interface OfClient extends Notice {
        Presence presence();

        @Override
        default String about() {
            return "client " + presence().provider().app();
        }
    }

    /** The user is no longer signed in, without a request to sign out. */
    record SignedOut(Presence presence) implements OfClient {}

    /** A problem lasts: {@link Presence#problem}. */
    record Broken(Presence presence) implements OfClient {}

    /**
     * The user is signed in after one of the two notices above.
     *
     * @param wasSignedOut after the first of them
     */
    record WellAgain(Presence presence, boolean wasSignedOut) implements OfClient {}

    /** Another client made itself Office's default. */
    record OfficeDefaultMoved(OfficeDefaultTaken taken) implements Notice {
        static final String ABOUT = "default";

        @Override
        public String about() {
            return ABOUT;
        }
    }
}
