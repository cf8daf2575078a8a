package org.presencemonitor.cli;

import org.presencemonitor.presence.CommandResult;

/** The English words of commands, for whatever takes commands from other programs. */
public final class CommandWords {
    private CommandWords() {}

    /** How a command ended: {@code sign out: not now, not signed in}. */
    public static String result(CommandResult result) {
        return ConsoleWords.result(result);
    }
}
