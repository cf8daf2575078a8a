package org.presencemonitor.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.texts.ProblemText;
import org.presencemonitor.texts.Texts;

/**
 * How the last command ended, when it did not do what was asked. Success needs no line: the chain shows it.
 *
 * @param details the answer behind it; empty when there is none
 */
record ResultLine(String text, Optional<String> details) {
    private static final Duration WORTH_SHOWING = Duration.ofMinutes(5);

    /** Empty as soon as the state has moved on, another command runs, or it is old. */
    static Optional<ResultLine> of(Presence presence, Instant now, Texts texts) {
        return presence.lastResult()
                .filter(result -> presence.running().isEmpty())
                .filter(ResultLine::disappoints)
                .filter(result -> !presence.since().isAfter(result.endedAt()))
                .filter(result -> Duration.between(result.endedAt(), now).compareTo(WORTH_SHOWING) < 0)
                .map(result -> new ResultLine(
                        texts.result(result, presence.provider()),
                        result.failure().map(failure -> ProblemText.answered(failure, texts))));
    }

    private static boolean disappoints(CommandResult result) {
        return result.outcome() != Outcome.DONE && result.outcome() != Outcome.REFUSED;
    }
}
