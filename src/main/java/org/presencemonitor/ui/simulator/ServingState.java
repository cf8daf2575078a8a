package org.presencemonitor.ui.simulator;

import java.util.Optional;

/**
 * Whether other programs of this system can use the simulated client.
 *
 * @param progId by which they find it
 * @param refusal why it was not to be, the last time it was wished
 */
public record ServingState(ServingPhase phase, String progId, Optional<Refusal> refusal) {
    /** How far it has come. */
    public enum ServingPhase {
        OFF,
        /** Another process may have to give way first. */
        BEGINNING,
        ON,
        /** Those who use it are told; then all is put back. */
        ENDING
    }

    /** What stood in the way. */
    public sealed interface Refusal {
        /** There is one place, and another process has it. */
        record AnotherServes() implements Refusal {}

        /** The system did not allow it. */
        record NotAllowed(String sentence) implements Refusal {}
    }
}
