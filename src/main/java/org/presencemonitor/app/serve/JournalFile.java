package org.presencemonitor.app.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.cli.JournalLines;
import org.presencemonitor.file.UserFile;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.simulator.journal.Journal;

/**
 * The file that gets what programs did with a client, one JSON object a line; empty for none.
 *
 * @param lines so far
 */
record JournalFile(Optional<Path> file, StringBuilder lines) {
    /** Collects the lines from now on. */
    static JournalFile of(Optional<Path> file, Journal journal, String app) {
        JournalFile made = new JournalFile(file, new StringBuilder());
        if (file.isPresent()) {
            journal.subscribe(new JournalLines("", app, made.lines));
        }
        return made;
    }

    /** Writes the file; a sentence when it cannot be written. */
    Optional<String> save() {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            UserFile.write(file.get(), lines.toString().getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(file.get() + " cannot be written: " + ThrownReason.named(e));
        }
    }
}
