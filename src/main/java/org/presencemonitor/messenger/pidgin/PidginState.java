package org.presencemonitor.messenger.pidgin;

import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/**
 * What is known of Pidgin at one moment.
 *
 * @param isInstalled whether a desktop entry starts it, or it runs
 * @param phase how far it is
 * @param version as it says itself, {@code 2.14.12}; empty while it does not run or has not answered
 * @param status that its accounts and its saved status make up; empty while it does not run or has not answered
 * @param unreachable why the session bus cannot be asked, as a sentence; empty while it can
 */
public record PidginState(
        boolean isInstalled,
        PidginPhase phase,
        Optional<String> version,
        Optional<MyStatus> status,
        Optional<String> unreachable) {
    /** Whether at least one account is connected. */
    public boolean isSignedIn() {
        return status.filter(MyStatus::isSignedIn).isPresent();
    }

    /** The values of the flag, and one before it is known. */
    public enum PidginPhase {
        /** The bus has not been asked, or cannot be. */
        UNKNOWN,
        /** Nobody owns its name: 0. */
        NOT_RUNNING,
        /** Its name is owned, and it has not answered yet: 1. */
        STARTING,
        /** It has answered: 2. */
        RUNNING
    }
}
