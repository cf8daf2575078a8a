package org.presencemonitor.ui.status;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.MessengerLink.Connection;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * A button for a command.
 *
 * @param text the command, or its progress
 * @param whyNot why it cannot be pressed; empty when it can
 * @param elapsed how long the command has lasted, {@code 3 s}; empty when none is running
 * @param begins the command was given a moment ago: the button looks as before, because it may end before its progress
 *     could be read
 * @param offered whether the source could ever carry it out; if not, there is no button
 */
record CommandButtonModel(
        Command command,
        String text,
        Optional<String> whyNot,
        Optional<String> elapsed,
        boolean begins,
        boolean offered) {
    /** A command that ends sooner shows no progress. */
    static final Duration PROGRESS_AFTER = Duration.ofMillis(300);

    /** A client that takes longer has probably crashed and left its flag at 1. */
    private static final Duration MAX_START_TIME = Duration.ofMinutes(1);

    boolean enabled() {
        return whyNot.isEmpty();
    }

    boolean isLasting() {
        return elapsed.isPresent();
    }

    boolean isUnderWay() {
        return isLasting() || begins;
    }

    /** The most useful command: sign out, sign in or start. It stays while it runs. */
    static CommandButtonModel primary(Presence presence, Moment now, Texts texts) {
        return underWay(presence, now)
                .map(running -> progress(running, presence, now, texts))
                .orElseGet(() -> offer(sensible(presence), presence, texts));
    }

    static CommandButtonModel logOff(Presence presence, Moment now, Texts texts) {
        Optional<RunningCommand> running = presence.running().filter(r -> r.command() == Command.LOG_OFF);
        if (running.isEmpty() && presence.mail().phase() == MailPhase.LOGGING_OFF) {
            running = Optional.of(new RunningCommand(Command.LOG_OFF, presence.since()));
        }
        return running.map(r -> progress(r, presence, now, texts))
                .orElseGet(() -> offer(Command.LOG_OFF, presence, texts));
    }

    /** The command running here, or the one that the state shows to run elsewhere. */
    private static Optional<RunningCommand> underWay(Presence presence, Moment now) {
        return presence.running()
                .filter(running -> isPrimary(running.command()))
                .or(() -> {
                    Moment since = presence.since();
                    return switch (presence.state()) {
                        case STARTING ->
                            Optional.of(new RunningCommand(Command.START, since))
                                    .filter(start -> now.since(since).compareTo(MAX_START_TIME) < 0);
                        case SIGNING_IN -> Optional.of(new RunningCommand(Command.SIGN_IN, since));
                        case SIGNING_OUT -> Optional.of(new RunningCommand(Command.SIGN_OUT, since));
                        default -> Optional.empty();
                    };
                });
    }

    private static boolean isPrimary(Command command) {
        return command == Command.START || command == Command.SIGN_IN || command == Command.SIGN_OUT;
    }

    private static Command sensible(Presence presence) {
        boolean startHelps = presence.whyNot(Command.START).isEmpty() || isDown(presence.state());
        if (presence.messenger().connection() == Connection.CONNECTED) {
            return presence.session().isSignedIn() ? Command.SIGN_OUT : Command.SIGN_IN;
        }
        return startHelps ? Command.START : Command.SIGN_OUT;
    }

    private static boolean isDown(PresenceState state) {
        return state == PresenceState.NOT_RUNNING
                || state == PresenceState.NOT_INSTALLED
                || state == PresenceState.STALE_FLAG;
    }

    private static CommandButtonModel offer(Command command, Presence presence, Texts texts) {
        Optional<String> whyNot = presence.whyNot(command).map(why -> texts.whyNot(why, presence.provider()));
        return new CommandButtonModel(
                command, texts.button(command), whyNot, Optional.empty(), false, presence.offers(command));
    }

    private static CommandButtonModel progress(RunningCommand running, Presence presence, Moment now, Texts texts) {
        Optional<String> busy = Optional.of(texts.whyNot(WhyNot.BUSY, presence.provider()));
        if (now.since(running.since()).compareTo(PROGRESS_AFTER) < 0) {
            return new CommandButtonModel(
                    running.command(), texts.button(running.command()), busy, Optional.empty(), true, true);
        }
        return new CommandButtonModel(
                running.command(),
                texts.progress(running.command()),
                busy,
                Optional.of(texts.times().elapsed(running.since(), now)),
                false,
                true);
    }
}
