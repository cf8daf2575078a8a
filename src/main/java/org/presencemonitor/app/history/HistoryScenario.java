package org.presencemonitor.app.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.file.UserFile;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.store.HistoryReader;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.simulator.text.YamlText;
import org.presencemonitor.ui.activity.ExportHost.Written;

/**
 * The history of one client as a scenario: a source that makes a monitor show the same states again, at the same
 * intervals. A history has states, not sources, so other steps than the original ones may lead to a state; see
 * {@link ReplayedStates}.
 */
final class HistoryScenario {
    /** A limit, because a longer scenario takes long to read and longer to play. */
    static final int MAX_ROWS = 2_000;

    private HistoryScenario() {}

    /**
     * Replaces the file in one step, or leaves it as it was; what is no regular file is written to.
     *
     * @param rows of which the newest {@value #MAX_ROWS} of the provider are written
     * @throws IOException when it cannot be written
     */
    static Written write(HistoryReader reader, HistoryFilter rows, Provider provider, Path file) throws IOException {
        HistoryPage page = page(reader, rows, provider);
        UserFile.write(file, text(page, provider).getBytes(StandardCharsets.UTF_8));
        return new Written(page.rows().size(), page.next().isPresent());
    }

    /** The rows that {@link #write} writes. */
    static HistoryPage page(HistoryReader reader, HistoryFilter rows, Provider provider) {
        return reader.page(rows.withProvider(provider), MAX_ROWS, Optional.empty());
    }

    static String text(HistoryPage newestFirst, Provider provider) {
        List<HistoryEntry> entries = new ArrayList<>(
                newestFirst.rows().stream().map(HistoryRow::entry).toList());
        Collections.reverse(entries);
        String begin = entries.isEmpty() ? "" : " from " + entries.getFirst().at();
        SourceSteps steps = new SourceSteps();
        new ReplayedStates(steps).play(entries);
        return "# yaml-language-server: $schema=scenario.schema.json\n"
                + "name: " + YamlText.quoted("History of " + provider.app() + begin) + "\n"
                + "description: The states that a monitor showed, made again.\n"
                + "providers: [" + YamlText.quoted(provider.app()) + "]\n"
                + "steps:\n"
                + steps.text();
    }
}
