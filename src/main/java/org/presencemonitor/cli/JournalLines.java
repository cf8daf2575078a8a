package org.presencemonitor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;
import org.presencemonitor.simulator.journal.Journal;

/**
 * Writes the entries of one client's journal as text: one JSON object per line.
 *
 * @param scenario that is played; empty for none
 * @param lines takes the lines
 */
public record JournalLines(String scenario, String app, StringBuilder lines) implements Consumer<Journal.Entry> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void accept(Journal.Entry entry) {
        ObjectNode line = JSON.createObjectNode();
        if (!scenario.isEmpty()) {
            line.put("scenario", scenario);
        }
        line.put("client", app);
        line.put("time", entry.at().toString());
        line.put("thread", entry.thread());
        line.put("kind", entry.kind().name().toLowerCase(Locale.ROOT));
        line.put("name", entry.name());
        entry.arguments().forEach(line.putArray("arguments")::add);
        line.put("result", entry.result());
        try {
            lines.append(JSON.writeValueAsString(line)).append('\n');
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
