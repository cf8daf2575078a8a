package org.presencemonitor.mapi;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * Where a mail session stands.
 *
 * @param transports transport providers logged on
 * @param stores message stores logged on
 * @param result what the last logoff answered; empty before the first
 */
public record MailSessionState(Phase phase, int transports, int stores, Optional<HResult> result) {
    public static final MailSessionState NEVER_LOGGED_ON =
            new MailSessionState(Phase.LOGGED_OFF, 0, 0, Optional.empty());

    /** Logged on, on the way out, or out. */
    public enum Phase {
        LOGGED_ON,
        LOGGING_OFF,
        LOGGED_OFF
    }
}
