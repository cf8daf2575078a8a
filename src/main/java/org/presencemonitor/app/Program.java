package org.presencemonitor.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.presencemonitor.history.store.HistoryRecorder;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.notice.NoticeBoard;
import org.presencemonitor.presence.notice.Notices;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.settings.SourceControls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life cycle of the program, whether with a window or on a console: the order in which its parts start and end. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final ProgramParts parts;
    private final SourceSwitch sources;
    private final SourceLooks looks;
    private volatile boolean observed = true;
    private boolean closed;

    Program(Options options) {
        this(options, UnaryOperator.identity());
    }

    /** @param between replaces the sources of the first provider, to record them */
    Program(Options options, UnaryOperator<Sources> between) {
        parts = new ProgramParts(options, between);
        sources = new SourceSwitch(parts.source, parts::open, this::begin);
        looks = new SourceLooks(() -> parts.watched().choice, parts::looker, this::watch);
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
        Subscription unused = parts.source.follow(this::record);
        parts.watched().open();
        parts.settings.subscribe(changed -> {
            parts.watched().shown.showOnly(changed.providers());
            parts.history.keep(Duration.ofDays(changed.historyDays()));
        });
        parts.settings.whenLoaded(chosen -> parts.watched().show(chosen));
    }

    /** Watches another source soon, and after the next start as well. Followers of the old one go over to it. */
    void watch(SourceChoice choice) {
        parts.settings.change(chosen -> chosen.withSource(choice));
        sources.choose(choice);
    }

    /** Makes a source that has replaced another as the user has chosen. */
    private void begin(WatchedSource source) {
        Settings chosen = parts.settings.current();
        source.show(chosen);
        source.setObserved(observed);
        if (chosen.startup().client()) {
            source.startClients();
        }
        looks.renew();
    }

    /** What is watched, and what else could be. */
    SourceControls sources() {
        return looks;
    }

    private Subscription record(WatchedSource source) {
        List<Subscription> each = source.watched.stream()
                .map(one -> HistoryRecorder.record(one.monitor(), parts.history, parts.clock, source.choice.word()))
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
        this.observed = observed;
        parts.watched().setObserved(observed);
    }

    /** Asks each client for its status, once. */
    void askAgain() {
        parts.watched().askAgain();
    }

    /**
     * Shows notices from now on, on the presence thread.
     *
     * @param silent asked for each notice that is due; if true, that notice is never shown
     * @param board shows those of the clients that are watched
     */
    void showNotices(BooleanSupplier silent, Function<WatchedSource, NoticeBoard> board) {
        Subscription unused = parts.source.follow(source -> showNotices(source, silent, board.apply(source)));
    }

    private Subscription showNotices(WatchedSource source, BooleanSupplier silent, NoticeBoard board) {
        Executor presenceThread = parts.threads.monitor().presence();
        Notices notices = new Notices(parts.clock, parts.threads.monitor().presence(), silent, board);
        Subscription clients = source.shown.subscribeToAll(notices::update);
        Subscription providers = source.providers.subscribe(notices::update);
        return () -> {
            clients.close();
            providers.close();
            presenceThread.execute(notices::close);
        };
    }

    /** Whether other programs could ever use the simulated client. */
    boolean hasServed() {
        return sources.hasServed();
    }

    /** Ends what is watched; then the threads; the history last, because it records the end of the others. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        sources.close();
        ProgramThreads threads = parts.threads;
        Shutdown.awaitListeners(threads.events());
        Shutdown.await("the settings", threads.settings().submit(() -> LOG.debug("Settings are stored")));
        threads.monitor().shutdown(Shutdown.TIMEOUT);
        Shutdown.await("the history", parts.history.close());
        threads.history().shutdownNow();
        threads.simulator().shutdownNow();
    }
}
