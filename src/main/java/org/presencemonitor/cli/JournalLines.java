package org.presencemonitor.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.scenario.JournalMark;

/**
 * The journal of one client as text: one JSON object per line. Collects before the journal drops its oldest entries.
 */
final class JournalLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String scenario;
    private final String app;
    private final JournalMark mark = new JournalMark();
    private final CommunicatorSimulator client;
    private final StringBuilder lines;

    /**
     * Collects from now on.
     *
     * @param lines takes what is collected
     */
    JournalLines(String scenario, String app, CommunicatorSimulator client, StringBuilder lines) {
        this.scenario = scenario;
        this.app = app;
        this.client = client;
        this.lines = lines;
        mark.set(client);
    }

    /** Adds the entries written since the last call. */
    void collect() {
        mark.since().forEach(this::add);
        mark.set(client);
    }

    private void add(Journal.Entry entry) {
        ObjectNode line = JSON.createObjectNode();
        line.put("scenario", scenario);
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
