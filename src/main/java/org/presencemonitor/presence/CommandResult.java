package org.presencemonitor.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a command ended, honestly.
 *
 * @param failure the answer that made it fail, where there was one
 * @param whyNot why it was refused, when {@link Outcome#REFUSED}
 * @param endedAt when it ended
 * @param took from the request to the end
 */
public record CommandResult(
        Command command,
        Outcome outcome,
        Optional<Failure> failure,
        Optional<WhyNot> whyNot,
        Instant endedAt,
        Duration took) {
    /** How it ended. */
    public enum Outcome {
        /** What was asked for was seen to happen. */
        DONE,
        /** The client or a provider answered with an error. */
        FAILED,
        /** The call was taken, and then nothing happened within the time limit. It may still happen. */
        TIMED_OUT,
        /** The call was taken and the status stayed as it was (communicator.md 2.3). */
        IGNORED,
        /** It made no sense in this state and was not tried. */
        REFUSED
    }
}
