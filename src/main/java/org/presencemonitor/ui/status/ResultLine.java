package org.presencemonitor.ui.status;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.texts.CodeText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.ProblemText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * The result of the last command, when it failed or left messages unsent. Plain success has no line: the chain shows
 * it.
 *
 * @param details the answer as a code; empty when there is none
 * @param quiet the command succeeded
 */
record ResultLine(String text, Optional<String> details, boolean quiet) {
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    /** Empty once the state has changed, another command runs, or the result is old. */
    static Optional<ResultLine> of(Presence presence, Moment now, Texts texts) {
        int waiting = leftInOutbox(presence);
        return presence.lastResult()
                .filter(result -> presence.running().isEmpty())
                .filter(result -> isUnsuccessful(result) || waiting > 0)
                .filter(result -> !result.endedAt().isBefore(presence.since()))
                .filter(result -> now.isBefore(shownUntil(result.endedAt())))
                .map(result -> new ResultLine(
                        text(result, presence, waiting, texts),
                        result.failure().map(failure -> ProblemText.answered(failure, texts)),
                        !isUnsuccessful(result)));
    }

    /** A result is old from then on. */
    static Moment shownUntil(Moment endedAt) {
        return endedAt.plus(MAX_AGE);
    }

    /** Messages that the logoff left unsent, until the next session begins. */
    private static int leftInOutbox(Presence presence) {
        return presence.lastResult()
                .filter(result -> result.command() == Command.LOG_OFF && result.outcome() != CommandOutcome.REFUSED)
                .filter(result -> presence.mail().phase() == MailPhase.LOGGED_OFF)
                .map(result -> presence.mail().messages().inOutbox())
                .orElse(0);
    }

    /** Includes the meaning of the code, without which a failed sign-in cannot be understood. */
    private static String text(CommandResult result, Presence presence, int waiting, Texts texts) {
        String how = texts.result(result, presence.provider());
        String text = result.failure()
                .flatMap(failure -> CodeText.specific(failure, presence.provider(), texts))
                .map(code -> how + " " + code.meaning() + " " + code.advice())
                .or(() -> result.refusal().map(why -> how + " " + why))
                .orElse(how);
        return waiting == 0 ? text : text + " " + texts.count(Phrase.MAIL_WAITING_SENTENCE, waiting);
    }

    private static boolean isUnsuccessful(CommandResult result) {
        return result.outcome() != CommandOutcome.DONE && result.outcome() != CommandOutcome.REFUSED;
    }
}
