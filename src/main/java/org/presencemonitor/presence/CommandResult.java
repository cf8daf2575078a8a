package org.presencemonitor.presence;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.time.Moment;

/**
 * How a command ended.
 *
 * @param failure the call that made it fail, if one did
 * @param refusal why it could not be carried out, as a ready sentence, when it failed before any call
 * @param whyNot why it was refused, when {@link CommandOutcome#REFUSED}
 * @param endedAt when it ended
 * @param took from the request to the end
 */
public record CommandResult(
        Command command,
        CommandOutcome outcome,
        Optional<Failure> failure,
        Optional<String> refusal,
        Optional<WhyNot> whyNot,
        Moment endedAt,
        Duration took) {
    /** A result without a refusal. */
    public CommandResult(
            Command command,
            CommandOutcome outcome,
            Optional<Failure> failure,
            Optional<WhyNot> whyNot,
            Moment endedAt,
            Duration took) {
        this(command, outcome, failure, Optional.empty(), whyNot, endedAt, took);
    }

    /** How it ended. */
    public enum CommandOutcome {
        /** The goal of the command was observed. */
        DONE,
        /** The client or a provider answered with an error, or it was refused before. */
        FAILED,
        /** The call succeeded, and the goal was not observed within the time limit. It may still be. */
        TIMED_OUT,
        /** The call succeeded and the status stayed as it was (communicator.md 2.3). */
        IGNORED,
        /** It was not possible in this state and was not tried. */
        REFUSED
    }
}
