package org.presencemonitor.mapi;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/**
 * Where one provider stands in its session.
 *
 * @param step the last one made
 * @param status its row of the status table; empty when it has none
 * @param failures what it did wrong, oldest first
 */
public record ProviderState(String name, Kind kind, Step step, Optional<StatusCode> status, List<Failure> failures) {
    /** Takes a copy. */
    public ProviderState {
        failures = List.copyOf(failures);
    }

    /** What it provides. */
    public enum Kind {
        ADDRESS_BOOK,
        STORE,
        TRANSPORT
    }

    /** The way out, in the documented order (communicator.md 7.3). */
    public enum Step {
        /** At work. */
        LOGGED_ON,
        /** Its logoff has been called and has not returned. */
        LOGGING_OFF,
        /** Its logoff has returned, or was given up. */
        LOGGED_OFF,
        /** Its logon object has been released. */
        LOGON_RELEASED,
        /** Its provider object has been shut down and released. */
        RELEASED
    }

    /**
     * One thing that went wrong.
     *
     * @param call by its documented name
     * @param result what it answered, or counts as having answered
     * @param why in English, for the details: "did not answer within 5 s"
     */
    public record Failure(String call, HResult result, String why) {}
}
