package org.presencemonitor.cli;

import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.CommandResult;

/** The English words of commands, for whatever takes commands from other programs. */
public final class CommandWords {
    private CommandWords() {}

    /** How a command ended: {@code sign out: not now, not signed in}. */
    public static String result(CommandResult result) {
        return ConsoleWords.result(result);
    }

    /** The status of that name or number; empty for anything else. */
    public static Optional<MyStatus> status(String typed) {
        return ConsoleWords.status(typed.strip().toLowerCase(Locale.ROOT).replace('-', ' '));
    }

    /** What {@link #status} accepts. */
    public static String statuses() {
        return ConsoleWords.statuses();
    }
}
