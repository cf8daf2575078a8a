package org.presencemonitor.cli;

import java.util.Locale;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.Outcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.WhyNot;

/** How a command ended, in one English line. */
final class ResultWords {
    private ResultWords() {}

    /** What became of the mail is part of how a logoff ended. */
    static String of(CommandResult result, MailSessionState mail) {
        boolean loggedOff = result.command() == Command.LOG_OFF && result.outcome() != Outcome.REFUSED;
        return loggedOff ? of(result) + MailWords.leftBehind(mail) : of(result);
    }

    private static String of(CommandResult result) {
        String command = result.command().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String took = String.format(Locale.ROOT, "%.1f s", result.took().toMillis() / 1000.0);
        return switch (result.outcome()) {
            case DONE -> command + ": done in " + took;
            case FAILED ->
                command + ": failed, " + result.failure().map(Failure::details).orElse("no reason given");
            case TIMED_OUT -> command + ": no answer for " + took + "; it may still happen";
            case IGNORED -> command + ": the client took the call and changed nothing";
            case REFUSED ->
                command + ": not now, " + result.whyNot().map(ResultWords::why).orElse("");
        };
    }

    private static String why(WhyNot whyNot) {
        return switch (whyNot) {
            case BUSY -> "another command is running";
            case CLIENT_NOT_RUNNING -> "the client is not running";
            case CLIENT_RUNNING -> "the client is running already";
            case CANNOT_START -> "this client can only be started by its user";
            case CLIENT_NOT_ANSWERING -> "the client does not answer";
            case MESSENGER_NOT_CONNECTED -> "Messenger is not connected";
            case SIGNED_IN -> "already signed in";
            case SIGNED_OUT -> "not signed in";
            case MAIL_LOGGED_OFF -> "the mail session is logged off already";
        };
    }
}
