package org.presencemonitor.mapi;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The state of a mail session.
 *
 * @param transports transport providers logged on
 * @param stores message stores logged on
 * @param result the answer of the last logoff; empty before the first
 * @param providers of this session, or of the last one while there is none; in the order in which they log off
 * @param clients that share the session
 * @param leaks memory that providers had not freed when the last session ended
 * @param warnings about how it was asked to end
 */
public record MailSessionState(
        MailPhase phase,
        int transports,
        int stores,
        Optional<HResult> result,
        List<ProviderState> providers,
        int clients,
        MessageCounts messages,
        List<SessionMemory.Leak> leaks,
        List<Warning> warnings) {
    /** Before the first session. */
    public static final MailSessionState NEVER_LOGGED_ON =
            new MailSessionState(MailPhase.LOGGED_OFF, 0, 0, Optional.empty());

    /** Of a source without a mail session. */
    public static final MailSessionState NOT_LOOKED_FOR =
            new MailSessionState(MailPhase.UNKNOWN, 0, 0, Optional.empty());

    /** Takes copies. */
    public MailSessionState {
        providers = List.copyOf(providers);
        leaks = List.copyOf(leaks);
        warnings = List.copyOf(warnings);
    }

    /** A state without details of providers and messages. */
    public MailSessionState(MailPhase phase, int transports, int stores, Optional<HResult> result) {
        this(phase, transports, stores, result, List.of(), 0, MessageCounts.NONE, List.of(), List.of());
    }

    /** How far a session is. */
    public enum MailPhase {
        LOGGED_ON,
        LOGGING_OFF,
        LOGGED_OFF,
        /** Nobody looks: the source has no mail session. */
        UNKNOWN
    }

    /** A misuse that was accepted with a warning. */
    public enum Warning {
        /**
         * MAPI_LOGOFF_SHARED was passed: since Outlook 2007 SP2 it makes all MAPI clients begin to shut down, and
         * clients must never pass it (communicator.md 7.1).
         */
        SHARED_ENDS_ALL_CLIENTS
    }
}
