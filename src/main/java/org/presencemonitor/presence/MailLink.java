package org.presencemonitor.presence;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSessionState;

/**
 * Fourth link: the mail session that "log off" ends.
 *
 * @param transports transport providers logged on
 * @param stores message stores logged on
 * @param result what the last logoff answered; the session is logged off whatever it was (communicator.md 7.1)
 */
public record MailLink(MailState state, int transports, int stores, Optional<HResult> result) {
    public static final MailLink NONE = new MailLink(MailState.LOGGED_OFF, 0, 0, Optional.empty());

    /** Where the session stands. */
    public enum MailState {
        LOGGED_ON,
        LOGGING_OFF,
        LOGGED_OFF
    }

    static MailLink of(MailSessionState session) {
        MailState state = switch (session.phase()) {
            case LOGGED_ON -> MailState.LOGGED_ON;
            case LOGGING_OFF -> MailState.LOGGING_OFF;
            case LOGGED_OFF -> MailState.LOGGED_OFF;
        };
        return new MailLink(state, session.transports(), session.stores(), session.result());
    }
}
