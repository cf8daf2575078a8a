package org.presencemonitor.ui.activity;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.Provider;

/** Writes what the Activity tab shows into files. Called on the FX thread; must not block. */
public interface ExportHost {
    /** What a file holds. */
    enum Format {
        CSV("csv"),
        JSON("json"),
        /** A scenario that plays the states of the client again. */
        SCENARIO("yaml");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** Of its files, without a dot. */
        public String extension() {
            return extension;
        }
    }

    /**
     * What to write where.
     *
     * @param rows the rows to write; a scenario leaves out other clients
     * @param provider the client whose states a scenario plays
     */
    record Order(Format format, HistoryFilter rows, Provider provider, Path file) {}

    /**
     * What was written.
     *
     * @param rows how many
     * @param cut whether there were more than the format may hold, so that the oldest are missing
     */
    record Written(long rows, boolean cut) {}

    /**
     * Replaces the file atomically.
     *
     * @param progress receives on any thread how many rows are written so far
     * @return completes on any thread; with the exception when the file is as it was before
     */
    CompletableFuture<Written> export(Order order, LongConsumer progress);

    /** Opens the file's folder in the file manager; false when there is none. Completes on any thread. */
    CompletableFuture<Boolean> showInFolder(Path file);
}
