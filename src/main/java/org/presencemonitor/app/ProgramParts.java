package org.presencemonitor.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.presencemonitor.history.store.History;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.thread.Replaceable;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the program, wired by plain constructors; {@link Program} starts and ends them. */
final class ProgramParts {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramParts.class);

    final ProgramThreads threads = ProgramThreads.daemons();
    final TimeSource clock = threads.clock();

    final DataFolder dataFolder;
    final History history;
    /** Completes when the database is open. */
    final CompletableFuture<History> openedHistory = new CompletableFuture<>();

    final SettingsStore settingsStore;
    /** Read while the other parts start: the JSON library is slow to load. */
    final LiveSettings settings;

    /** What is watched. */
    final Replaceable<WatchedSource> source;

    /** @param between replaces the sources of the first provider, to record them */
    ProgramParts(Options options, UnaryOperator<Sources> between) {
        dataFolder = options.dataFolder();
        history =
                new History(dataFolder.historyFile(), threads.history(), clock, notice -> LOG.warn(notice.sentence()));
        settingsStore = new SettingsStore(dataFolder.settingsFile());
        settings = LiveSettings.of(settingsStore, threads.settings());
        source = new Replaceable<>(new WatchedSource(options.source(), dataFolder, threads, between));
    }

    /** What is watched now. */
    WatchedSource watched() {
        return source.current();
    }
}
