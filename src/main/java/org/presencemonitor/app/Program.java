package org.presencemonitor.app;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.presencemonitor.history.store.HistoryRecorder;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.notice.NoticeBoard;
import org.presencemonitor.presence.notice.Notices;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life cycle of the program, whether with a window or on a console: the order in which its parts start and end. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final ProgramParts parts;
    private boolean closed;

    Program(Options options) {
        this(options, UnaryOperator.identity());
    }

    /** @param between replaces the sources of the first provider, to record them */
    Program(Options options, UnaryOperator<Sources> between) {
        parts = new ProgramParts(options, between);
    }

    ProgramParts parts() {
        return parts;
    }

    /** Begins to watch, and starts the simulated clients unless a setting forbids it. */
    void start() {
        watch();
        startClients();
    }

    /** Begins to watch: a window then shows the first readings from its first frame on. */
    void watch() {
        Subscription recording = parts.source.follow(this::record);
        parts.watched().open();
        parts.settings.subscribe(changed -> {
            parts.watched().shown.showOnly(changed.providers());
            parts.history.keep(Duration.ofDays(changed.historyDays()));
        });
        parts.settings.whenLoaded(chosen -> {
            parts.watched().shown.showOnly(chosen.providers());
            parts.watched().shown.choose(new Provider(chosen.provider()));
        });
    }

    private Subscription record(WatchedSource source) {
        List<Subscription> each = source.watched.stream()
                .map(one -> HistoryRecorder.record(one.monitor(), parts.history, parts.clock))
                .toList();
        return () -> each.forEach(Subscription::close);
    }

    /** Starts the simulated clients unless a setting forbids it. */
    void startClients() {
        parts.settings.whenLoaded(chosen -> {
            if (chosen.startup().client()) {
                parts.watched().startClients();
            }
        });
    }

    /** Loads the database and writes the entries so far: after the first frame, which must not wait for it. */
    void openHistory() {
        // Not before the number of days to keep is known: an entry removed by mistake is lost.
        parts.settings.whenLoaded(chosen -> {
            parts.history.keep(Duration.ofDays(chosen.historyDays()));
            parts.history.open();
            parts.openedHistory.complete(parts.history);
        });
    }

    /** Whether a view shows the clients, as {@link PresenceMonitor#setObserved} has it. */
    void setObserved(boolean observed) {
        parts.watched().watched.forEach(one -> one.monitor().setObserved(observed));
    }

    /** Asks each client for its status, once. */
    void askAgain() {
        parts.watched().watched.forEach(one -> one.monitor().askAgain());
    }

    /**
     * Shows notices from now on, on the presence thread.
     *
     * @param silent asked for each notice that is due; if true, that notice is never shown
     * @param board shows those of the clients that are watched
     */
    void showNotices(BooleanSupplier silent, Function<WatchedSource, NoticeBoard> board) {
        WatchedSource source = parts.watched();
        Notices notices = new Notices(parts.clock, parts.threads.monitor().presence(), silent, board.apply(source));
        source.shown.subscribeToAll(notices::update);
        source.providers.subscribe(notices::update);
    }

    /** Whether other programs could ever use the simulated client. */
    boolean hasServed() {
        return parts.watched().hasServed();
    }

    /** Ends what is watched; then the threads; the history last, because it records the end of the others. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        parts.watched().close();
        ProgramThreads threads = parts.threads;
        Shutdown.awaitListeners(threads.events());
        Shutdown.await("the settings", threads.settings().submit(() -> LOG.debug("Settings are stored")));
        threads.monitor().shutdown(Shutdown.TIMEOUT);
        Shutdown.await("the history", parts.history.close());
        threads.history().shutdownNow();
        threads.simulator().shutdownNow();
    }
}
