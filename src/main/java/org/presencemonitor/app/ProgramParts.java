package org.presencemonitor.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.source.Source;
import org.presencemonitor.app.source.SourceLooker;
import org.presencemonitor.history.store.History;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.settings.SourceChoice;
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

    private final Options options;

    /** @param between replaces the sources of the first provider, to record them */
    ProgramParts(Options options, UnaryOperator<Sources> between) {
        this.options = options;
        dataFolder = options.dataFolder();
        history =
                new History(dataFolder.historyFile(), threads.history(), clock, notice -> LOG.warn(notice.sentence()));
        settingsStore = new SettingsStore(dataFolder.settingsFile());
        settings = LiveSettings.of(settingsStore, threads.settings());
        source = new Replaceable<>(watched(options.choice(), options.source(), between));
    }

    private WatchedSource watched(SourceChoice choice, Source chosen, UnaryOperator<Sources> between) {
        return new WatchedSource(choice, chosen, dataFolder, threads, between);
    }

    /** Opens a source of that kind, beside the one that is watched. */
    WatchedSource open(SourceChoice choice) {
        return watched(choice, options.source(choice), UnaryOperator.identity());
    }

    /** What a source of that kind would show now; may block for a moment. */
    SourceLook look(SourceChoice choice) {
        try {
            return options.source(choice).look();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} cannot be looked at", choice.word(), e);
            return SourceLook.failed(ThrownReason.of(e));
        }
    }

    /** Looks at a source of that kind; the caller closes it. */
    SourceLooker looker(SourceChoice choice) {
        return options.source(choice).looker();
    }

    /** Whether the command line says what is watched. */
    boolean sourceIsSaid() {
        return options.saysSource();
    }

    /** What is watched now. */
    WatchedSource watched() {
        return source.current();
    }
}
