package org.presencemonitor.app.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.store.HistoryReader;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.activity.ExportHost.Written;

/**
 * The history of one client as a scenario: a source that does again what made the monitor show those states, at the
 * same distances. A history knows states, not sources, so the way to a state may be another than it was; see
 * {@link ReplayedStates}.
 */
final class HistoryScenario {
    /** More than that is a long read and a longer play. */
    static final int MOST = 2_000;

    private HistoryScenario() {}

    /**
     * Replaces the file, at once or not at all.
     *
     * @param rows the newest {@value #MOST} of these that are the provider's
     * @throws IOException when it cannot be written
     */
    static Written write(HistoryReader reader, HistoryFilter rows, Provider provider, Path file) throws IOException {
        HistoryPage page = page(reader, rows, provider);
        AtomicFile.replace(file, text(page, provider).getBytes(StandardCharsets.UTF_8));
        return new Written(page.rows().size(), page.next().isPresent());
    }

    /** The same rows. */
    static HistoryPage page(HistoryReader reader, HistoryFilter rows, Provider provider) {
        return reader.page(rows.withProvider(provider), MOST, Optional.empty());
    }

    static String text(HistoryPage newestFirst, Provider provider) {
        List<HistoryEntry> entries = new ArrayList<>(
                newestFirst.rows().stream().map(HistoryRow::entry).toList());
        Collections.reverse(entries);
        String begin = entries.isEmpty() ? "" : " from " + entries.get(0).at();
        SourceSteps steps = new SourceSteps();
        new ReplayedStates(steps).play(entries);
        return "# yaml-language-server: $schema=scenario.schema.json\n"
                + "name: " + quoted("History of " + provider.app() + begin) + "\n"
                + "description: The states that a monitor showed, made again.\n"
                + "providers: [" + quoted(provider.app()) + "]\n"
                + "steps:\n"
                + steps.text();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
