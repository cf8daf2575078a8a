package org.presencemonitor.mapi;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * The state of one provider in its session.
 *
 * @param step the last step of logging off that it has reached
 * @param status its row of the status table; empty when it has none
 * @param failures its failed calls, oldest first
 */
public record ProviderState(
        String name, ProviderKind kind, LogoffStep step, Optional<StatusCode> status, List<Failure> failures) {
    /** The call whose failure leaves a provider out of its session. */
    public static final String LOGON = "Logon";

    /** Takes a copy. */
    public ProviderState {
        failures = List.copyOf(failures);
    }

    /** The service that it provides. */
    public enum ProviderKind {
        ADDRESS_BOOK,
        STORE,
        TRANSPORT
    }

    /** The steps of logging off, in the documented order (communicator.md 7.3). */
    public enum LogoffStep {
        /** In use. */
        LOGGED_ON,
        /** Its logoff has been called and has not returned. */
        LOGGING_OFF,
        /** Its logoff has returned or timed out. */
        LOGGED_OFF,
        /** Its logon object has been released. */
        LOGON_RELEASED,
        /** Its provider object has been shut down and released. */
        RELEASED
    }

    /**
     * A failed call.
     *
     * @param call by its documented name
     * @param result its answer, or the result that stands for a missing answer
     * @param why in English, for the details: "did not answer within 5 s"
     */
    public record Failure(String call, HResult result, String why) {}
}
