package org.presencemonitor.presence.notice;

import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.office.OfficeDefaultTaken;

/** Something worth a notification. The words for it are in the texts. */
public sealed interface Notice {
    /** What it is about. Of two notices about the same, the later one takes the place of the earlier. */
    String about();

    /** The user is not signed in any more, and nobody has asked for that. */
    record SignedOut(Presence presence) implements Notice {
        @Override
        public String about() {
            return aboutClient(presence);
        }
    }

    /** A problem lasts: {@link Presence#problem}. */
    record Broken(Presence presence) implements Notice {
        @Override
        public String about() {
            return aboutClient(presence);
        }
    }

    /**
     * The user is signed in, after one of the two above was told.
     *
     * @param wasSignedOut after the first of them
     */
    record WellAgain(Presence presence, boolean wasSignedOut) implements Notice {
        @Override
        public String about() {
            return aboutClient(presence);
        }
    }

    /** Another client made itself Office's default. */
    record DefaultMoved(OfficeDefaultTaken taken) implements Notice {
        static final String ABOUT = "default";

        @Override
        public String about() {
            return ABOUT;
        }
    }

    private static String aboutClient(Presence presence) {
        return "client " + presence.provider().app();
    }
}
