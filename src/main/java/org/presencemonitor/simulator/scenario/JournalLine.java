package org.presencemonitor.simulator.scenario;

import java.util.Optional;
import org.presencemonitor.simulator.journal.Journal;

/**
 * A line of the journal as a scenario expects it.
 *
 * @param text as the file has it, for messages
 * @param name of the event or the call
 * @param arguments its first arguments; empty for any
 * @param result of a call, empty for any; the mark of an event that was not delivered as usual, empty for one that was
 */
record JournalLine(Journal.EntryKind kind, String text, String name, String arguments, Optional<String> result) {
    boolean matches(Journal.Entry entry) {
        return entry.kind() == kind && entry.name().equals(name) && hasArguments(entry) && hasResult(entry);
    }

    private boolean hasArguments(Journal.Entry entry) {
        String all = String.join(" ", entry.arguments());
        return arguments.isEmpty() || all.equals(arguments) || all.startsWith(arguments + " ");
    }

    private boolean hasResult(Journal.Entry entry) {
        boolean any = kind == Journal.EntryKind.CALL && result.isEmpty();
        return any || entry.result().equals(result.orElse(""));
    }

    /** The key of {@code expect} that it stands behind. */
    String key() {
        return kind == Journal.EntryKind.CALL ? "called" : "event";
    }
}
