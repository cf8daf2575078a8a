package org.presencemonitor.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.simulator.SimulatorControllers;
import org.presencemonitor.history.store.HistoryRecorder;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.notice.NoticeBoard;
import org.presencemonitor.presence.notice.Notices;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.thread.Shutdown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The life cycle of the program, whether with a window or on a console: the order in which its parts start and end. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    /** Windows writes each value that is put back to the disk. */
    private static final Duration SERVING_TIMEOUT = Duration.ofSeconds(12);

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
        parts.providers.open();
        parts.watched.forEach(one -> {
            HistoryRecorder.record(one.monitor(), parts.history, parts.clock);
            one.monitor().open();
        });
        parts.settings.subscribe(changed -> {
            parts.shown.showOnly(changed.providers());
            parts.history.keep(Duration.ofDays(changed.historyDays()));
        });
        parts.settings.whenLoaded(chosen -> {
            parts.shown.showOnly(chosen.providers());
            parts.shown.choose(new Provider(chosen.provider()));
        });
    }

    /** Starts the simulated clients unless a setting forbids it. */
    void startClients() {
        parts.settings.whenLoaded(chosen -> {
            if (chosen.startup().client()) {
                parts.simulated().forEach(CommunicatorSimulator::start);
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
        parts.watched.forEach(one -> one.monitor().setObserved(observed));
    }

    /** Asks each client for its status, once. */
    void askAgain() {
        parts.watched.forEach(one -> one.monitor().askAgain());
    }

    /**
     * Shows notices from now on, on the presence thread.
     *
     * @param silent asked for each notice that is due; if true, that notice is never shown
     */
    void showNotices(BooleanSupplier silent, NoticeBoard board) {
        Notices notices = new Notices(parts.clock, parts.threads.presence(), silent, board);
        parts.shown.subscribeToAll(notices::update);
        parts.providers.subscribe(notices::update);
    }

    /** Whether other programs could ever use the simulated client. */
    boolean hasServed() {
        return parts.simulatorControllers.map(SimulatorControllers::haveServed).orElse(false);
    }

    /**
     * Ends commands, events and Messenger; the mail sessions; the simulated clients, so that their flags end at 0; the
     * history last, because it records the end of the others.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        parts.providers.close();
        Shutdown.await(
                "the monitor",
                CompletableFuture.allOf(parts.watched.stream()
                        .map(one -> one.monitor().shutDown())
                        .toArray(CompletableFuture[]::new)));
        parts.clients.ifPresent(all -> {
            parts.simulated()
                    .forEach(client -> Shutdown.await(
                            "the mail session", client.mailSession().logoff(0)));
            parts.simulatorControllers.ifPresent(
                    one -> Shutdown.await("serving other programs", one.close(), SERVING_TIMEOUT));
            Shutdown.await("the simulated client", all.shutDown());
            all.close();
        });
        Shutdown.awaitListeners(parts.eventThreads);
        Shutdown.await("the settings", parts.settingsThread.submit(() -> LOG.debug("Settings are stored")));
        parts.watched.forEach(one -> one.threads().shutdown(Shutdown.TIMEOUT));
        parts.threads.shutdown(Shutdown.TIMEOUT);
        Shutdown.await("the history", parts.history.close());
        parts.historyThread.shutdownNow();
        parts.simulatorThread.shutdownNow();
        parts.registry.close();
    }
}
