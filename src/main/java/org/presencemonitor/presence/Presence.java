package org.presencemonitor.presence;

import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.time.Moment;

/**
 * A snapshot of one provider: the chain link by link, and the state that follows from it.
 *
 * @param installation whether the client is installed, where that is looked for
 * @param since when {@code state} was entered
 * @param canStart whether this source can start its client
 * @param problem what contradicts itself, if anything
 * @param running the command that is under way
 * @param lastResult how the last command ended
 */
public record Presence(
        Provider provider,
        Installation installation,
        PresenceState state,
        Moment since,
        FlagLink flag,
        MessengerLink messenger,
        SessionLink session,
        MailSessionState mail,
        boolean canStart,
        Optional<Problem> problem,
        Optional<RunningCommand> running,
        Optional<CommandResult> lastResult) {

    /** Empty when the command is possible now, else why it is not. */
    public Optional<WhyNot> whyNot(Command command) {
        if (running.isPresent()) {
            return Optional.of(WhyNot.BUSY);
        }
        return switch (command) {
            case START -> whyNotStart();
            case SIGN_IN -> whyNotSettled().or(() -> when(session.isSignedIn(), WhyNot.SIGNED_IN));
            case SIGN_OUT, SET_STATUS -> whyNotSettled().or(() -> when(!session.isSignedIn(), WhyNot.SIGNED_OUT));
            case LOG_OFF -> whyNotLogOff();
        };
    }

    /** Whether this source could ever do that: a command that it never offers is not shown. */
    public boolean offers(Command command) {
        return switch (command) {
            case START -> true;
            case SIGN_IN, SIGN_OUT, SET_STATUS -> messenger.connection() != Connection.UNSUPPORTED;
            case LOG_OFF -> mail.phase() != MailPhase.UNKNOWN;
        };
    }

    private Optional<WhyNot> whyNotLogOff() {
        return switch (mail.phase()) {
            case LOGGED_ON -> Optional.empty();
            case LOGGING_OFF, LOGGED_OFF -> Optional.of(WhyNot.MAIL_LOGGED_OFF);
            case UNKNOWN -> Optional.of(WhyNot.NO_MAIL_SESSION);
        };
    }

    private Optional<WhyNot> whyNotStart() {
        if (state == PresenceState.NOT_INSTALLED) {
            return Optional.of(WhyNot.CLIENT_NOT_INSTALLED);
        }
        if (!canStart) {
            return Optional.of(WhyNot.CANNOT_START);
        }
        // Starting a client that is starting does no harm, and helps where a crash left the flag at 1.
        boolean up = flag.isRunning() && messenger.connection() != Connection.FAILED;
        return when(up, WhyNot.CLIENT_RUNNING);
    }

    /** While a sign-in or sign-out is under way no command is possible, whichever program began it. */
    private Optional<WhyNot> whyNotSettled() {
        return whyNotConnected().or(() -> when(state.isTransitional(), WhyNot.BUSY));
    }

    private Optional<WhyNot> whyNotConnected() {
        if (messenger.connection() == Connection.CONNECTED) {
            return Optional.empty();
        }
        if (state == PresenceState.NOT_INSTALLED) {
            return Optional.of(WhyNot.CLIENT_NOT_INSTALLED);
        }
        if (state == PresenceState.STALE_FLAG) {
            return Optional.of(WhyNot.CLIENT_NOT_RUNNING);
        }
        return Optional.of(
                switch (messenger.connection()) {
                    case NOT_ANSWERING -> WhyNot.CLIENT_NOT_ANSWERING;
                    case UNSUPPORTED -> WhyNot.NO_MESSENGER;
                    case NONE -> WhyNot.CLIENT_NOT_RUNNING;
                    case CONNECTED, CONNECTING, FAILED, ENDED, NOT_ASKED -> WhyNot.MESSENGER_NOT_CONNECTED;
                });
    }

    private static Optional<WhyNot> when(boolean condition, WhyNot why) {
        return condition ? Optional.of(why) : Optional.empty();
    }
}
