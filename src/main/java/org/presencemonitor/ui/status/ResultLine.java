package org.presencemonitor.ui.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState.Phase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.texts.CodeText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.ProblemText;
import org.presencemonitor.texts.Texts;

/**
 * How the last command ended, when it did not do what was asked, or left something behind. Success alone needs no line:
 * the chain shows it.
 *
 * @param details the answer behind it; empty when there is none
 * @param quiet the command did what was asked
 */
record ResultLine(String text, Optional<String> details, boolean quiet) {
    private static final Duration WORTH_SHOWING = Duration.ofMinutes(5);

    /** Empty as soon as the state has moved on, another command runs, or it is old. */
    static Optional<ResultLine> of(Presence presence, Instant now, Texts texts) {
        int waiting = leftInOutbox(presence);
        return presence.lastResult()
                .filter(result -> presence.running().isEmpty())
                .filter(result -> disappoints(result) || waiting > 0)
                .filter(result -> !presence.since().isAfter(result.endedAt()))
                .filter(result -> Duration.between(result.endedAt(), now).compareTo(WORTH_SHOWING) < 0)
                .map(result -> new ResultLine(
                        text(result, presence, waiting, texts),
                        result.failure().map(failure -> ProblemText.answered(failure, texts)),
                        !disappoints(result)));
    }

    /** Messages that the logoff left, until the next session begins to send them. */
    private static int leftInOutbox(Presence presence) {
        return presence.lastResult()
                .filter(result -> result.command() == Command.LOG_OFF && result.outcome() != Outcome.REFUSED)
                .filter(result -> presence.mail().phase() == Phase.LOGGED_OFF)
                .map(result -> presence.mail().messages().inOutbox())
                .orElse(0);
    }

    /** With what the answer tells: that signing in failed is only half of what the user wants to know. */
    private static String text(CommandResult result, Presence presence, int waiting, Texts texts) {
        String how = texts.result(result, presence.provider());
        String told = result.failure()
                .flatMap(failure -> CodeText.told(failure, presence.provider(), texts))
                .map(code -> how + " " + code.meaning() + " " + code.advice())
                .orElse(how);
        return waiting == 0 ? told : told + " " + texts.count(Phrase.MAIL_WAITING_SENTENCE, waiting);
    }

    private static boolean disappoints(CommandResult result) {
        return result.outcome() != Outcome.DONE && result.outcome() != Outcome.REFUSED;
    }
}
