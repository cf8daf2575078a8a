package org.presencemonitor.app.history;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.presencemonitor.history.store.HistoryExport;
import org.presencemonitor.history.store.HistoryReader;
import org.presencemonitor.ui.activity.ExportHost.Order;
import org.presencemonitor.ui.activity.ExportHost.Written;
import org.presencemonitor.ui.timeline.HistorySource;

/** Writes the history as the window filters it into files, on another thread than the history's own. */
public final class HistoryExporter {
    private final Path historyFile;
    private final HistorySource history;
    private final Executor thread;

    /**
     * An exporter of that file.
     *
     * @param history asked before the file is read, so that entries which wait in memory are written first
     * @param thread reads and writes files
     */
    public HistoryExporter(Path historyFile, HistorySource history, Executor thread) {
        this.historyFile = historyFile;
        this.history = history;
        this.thread = thread;
    }

    /**
     * Starts an export.
     *
     * @param progress receives on the export's thread after each row how many have been written
     * @return fails with {@link IOException} when a file cannot be written or there is no history
     */
    public CompletableFuture<Written> export(Order order, LongConsumer progress) {
        return history.count(order.rows()).thenApplyAsync(rows -> write(order, progress), thread);
    }

    private Written write(Order order, LongConsumer progress) {
        try (HistoryReader reader =
                HistoryReader.open(historyFile).orElseThrow(() -> new NoSuchFileException(historyFile.toString()))) {
            return switch (order.format()) {
                case CSV -> table(reader, order, HistoryExport.Format.CSV, progress);
                case JSON -> table(reader, order, HistoryExport.Format.JSON, progress);
                case SCENARIO -> HistoryScenario.write(reader, order.rows(), order.provider(), order.file());
            };
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static Written table(HistoryReader reader, Order order, HistoryExport.Format format, LongConsumer progress)
            throws IOException {
        return new Written(HistoryExport.write(reader, order.rows(), format, order.file(), progress), false);
    }
}
