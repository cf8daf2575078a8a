package org.presencemonitor.ui.simulator;

import java.util.Optional;

/**
 * Whether other programs of this system can use the simulated client.
 *
 * @param progId by which the programs find it
 * @param refusal why the last request to serve failed
 */
public record ServingState(ServingPhase phase, String progId, Optional<Refusal> refusal) {
    /** State of the server. */
    public enum ServingPhase {
        OFF,
        /** Waits for the server slot, which another process may have to release. */
        BEGINNING,
        ON,
        /** Clients are being notified; then the registration is restored. */
        ENDING
    }

    /** Why serving failed. */
    public sealed interface Refusal {
        /** Another process has the only server slot. */
        record AnotherServes() implements Refusal {}

        /** The system did not allow it. */
        record NotAllowed(String sentence) implements Refusal {}
    }
}
