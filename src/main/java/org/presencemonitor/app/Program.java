package org.presencemonitor.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.history.DeferredHistory;
import org.presencemonitor.app.serve.ComServerSlot;
import org.presencemonitor.app.simulator.SimulatorControllers;
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.history.store.History;
import org.presencemonitor.history.store.HistoryRecorder;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.windows.WindowsMessengerFactory;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.notice.NoticeBoard;
import org.presencemonitor.presence.notice.Notices;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.ui.simulator.SimulatorControls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The monitor and what it watches, wired by plain constructors; and the one order in which they end. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    /** Its registry is written to the disk value by value. */
    private static final Duration PATIENCE_WITH_WINDOWS = Duration.ofSeconds(12);

    private static final int LAST_LINES = 40;

    private final Clock clock = Clock.systemUTC();
    private final MonitorThreads threads = MonitorThreads.daemons();
    private final ScheduledExecutorService simulatorThread = DaemonThreads.scheduler("simulator");
    private final ExecutorService eventThreads = DaemonThreads.pool("events");
    private final ScheduledExecutorService settingsThread = DaemonThreads.scheduler("settings");
    private final ScheduledExecutorService historyThread = DaemonThreads.scheduler("history");
    private final History history;
    private final CompletableFuture<History> openedHistory = new CompletableFuture<>();
    /** Read beside the start of everything else: a JSON library takes its time to load. */
    private final LiveSettings settings;

    private final SettingsStore settingsStore;
    private final DataFolder dataFolder;
    private final Registry registry;
    private final Optional<SimulatedClients> clients;
    private final List<WatchedProvider> watched;
    private final Providers providers;
    private final WatchedClients shown;
    private final Optional<SimulatorControllers> desks;

    private boolean closed;

    Program(Options options) {
        this(options, UnaryOperator.identity());
    }

    /**
     * A program that watches what {@code between} makes of its first provider's sources: the same, with a recorder in
     * between.
     */
    Program(Options options, UnaryOperator<Sources> between) {
        dataFolder = options.dataFolder();
        history = new History(dataFolder.historyFile(), historyThread, clock, notice -> LOG.warn(notice.sentence()));
        settingsStore = new SettingsStore(dataFolder.settingsFile());
        settings = LiveSettings.of(settingsStore, settingsThread);
        if (options.registry() == Options.RegistrySource.windows) {
            registry = new WindowsRegistry();
            clients = Optional.empty();
        } else {
            FileRegistry file = new FileRegistry(options.dataFolder().registryFile());
            registry = file;
            clients = Optional.of(
                    new SimulatedClients(file, simulatorThread, clock, eventThreads, WaitStrategy.REAL_TIME));
        }
        Map<String, Profile> simulated = options.simulated();
        clients.ifPresent(all -> simulated.forEach((app, profile) ->
                all.add(app, profile).mail().keepOutboxIn(options.dataFolder().outboxFile(app))));
        providers = new Providers(registry, threads.presence(), clock);
        Provider first = options.providers().getFirst();
        watched = options.providers().stream()
                .map(one -> watch(one, one.equals(first) ? between : UnaryOperator.identity()))
                .toList();
        shown = new WatchedClients(
                watched.stream()
                        .map(one -> new WatchedClients.Client(one.provider(), one.monitor(), one.monitor()))
                        .toList(),
                threads.presence());
        desks = simulator()
                .map(client -> new SimulatorControllers(
                        watched,
                        client,
                        registry,
                        new ComServerSlot(Main.class, dataFolder.path()),
                        simulatorThread,
                        clock,
                        settingsThread));
    }

    private WatchedProvider watch(Provider provider, UnaryOperator<Sources> between) {
        Optional<CommunicatorSimulator> client = clients.flatMap(all -> all.get(provider.app()));
        Sources sources = new Sources(
                registry,
                clients.isPresent() ? client.map(CommunicatorSimulator::messengerFactory) : Optional.of(real(provider)),
                client.map(CommunicatorSimulator::mailSession),
                client.map(simulated -> simulated::start));
        MonitorThreads own = threads.forAnotherClient();
        return new WatchedProvider(
                provider, new PresenceMonitor(provider, between.apply(sources), own, clock), client, own);
    }

    private MessengerFactory real(Provider provider) {
        return new WindowsMessengerFactory(new ClientClassLookup(provider, providers));
    }

    /** Begins to watch, and starts the simulated clients unless the user does not want that. */
    void start() {
        watch();
        startClients();
    }

    /** Begins to watch: what is read now is what a window shows first. */
    void watch() {
        watched.forEach(one -> {
            HistoryRecorder.record(one.monitor(), history, clock);
            one.monitor().open();
        });
        providers.open();
        settings.subscribe(changed -> {
            shown.showOnly(changed.providers());
            history.keep(Duration.ofDays(changed.historyDays()));
        });
        settings.whenLoaded(chosen -> {
            shown.showOnly(chosen.providers());
            shown.choose(new Provider(chosen.provider()));
        });
    }

    /** Whether somebody looks at the clients, as {@link PresenceMonitor#setObserved} has it. */
    void setObserved(boolean looking) {
        watched.forEach(one -> one.monitor().setObserved(looking));
    }

    /** Asks each client for its status, once. */
    void askAgain() {
        watched.forEach(one -> one.monitor().askAgain());
    }

    /** Starts the simulated clients unless the user does not want that. */
    void startClients() {
        settings.whenLoaded(chosen -> {
            if (chosen.startup().client()) {
                simulated().forEach(CommunicatorSimulator::start);
            }
        });
    }

    /** All of them, and the one that window and tray show. */
    WatchedClients shown() {
        return shown;
    }

    /** Shows another one, now and at the next start. */
    void show(Provider provider) {
        shown.choose(provider);
        settings.change(chosen -> chosen.withProvider(provider.app()));
    }

    /** Loads the database and writes what has happened so far: after the first frame, which must not wait for it. */
    void openHistory() {
        // Not before it is known how long to keep: what is forgotten by mistake is lost.
        settings.whenLoaded(chosen -> {
            history.keep(Duration.ofDays(chosen.historyDays()));
            history.open();
            openedHistory.complete(history);
        });
    }

    /** What happened, for whoever shows it. */
    History history() {
        return history;
    }

    /** What the window asks about the past. */
    DeferredHistory historyDesk() {
        return new DeferredHistory(openedHistory);
    }

    /** Tells from now on what is worth a notification, on the presence thread, unless it is to be silent just then. */
    void notice(BooleanSupplier silent, NoticeBoard board) {
        Notices notices = new Notices(clock, threads.presence(), silent, board);
        shown.subscribeToAll(notices::hear);
        providers.subscribe(notices::hear);
    }

    /** The monitor of the first provider. */
    PresenceMonitor monitor() {
        return watched.getFirst().monitor();
    }

    /** Every provider that is watched, the first one first; never empty. */
    List<WatchedProvider> watched() {
        return watched;
    }

    /** Which providers the registry knows, and which one is Office's default. */
    Providers providers() {
        return providers;
    }

    Clock clock() {
        return clock;
    }

    /** The client of the first provider, when it is a simulated one. */
    Optional<CommunicatorSimulator> simulator() {
        return watched.getFirst().client();
    }

    private List<CommunicatorSimulator> simulated() {
        return clients.map(SimulatedClients::all).orElse(List.of());
    }

    /** What the Simulator tab works on; empty where nothing is simulated. */
    Optional<SimulatorControls> simulatorControls() {
        return desks.map(SimulatorControllers::controls);
    }

    /** Whether other programs could ever use the simulated client. */
    boolean hasServed() {
        return desks.map(SimulatorControllers::haveServed).orElse(false);
    }

    /** What the user chose, and may choose anew at any time. */
    LiveSettings settings() {
        return settings;
    }

    DataFolder dataFolder() {
        return dataFolder;
    }

    /** What a person who helps needs to know now. */
    Diagnostics diagnostics() throws IOException {
        return new Diagnostics(
                Version.ofThisProgram(),
                OperatingSystem.current().description() + ", " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                dataFolder.path().toAbsolutePath(),
                System.getProperty("user.home", ""),
                settings.current(),
                settingsStore.complaints(),
                watched.stream().map(one -> one.monitor().current()).toList(),
                LogFile.last(dataFolder.logFolder(), LAST_LINES),
                clock.instant());
    }

    /**
     * Commands, events and Messenger; the mail sessions; the simulated clients, so that their flags end at 0; the
     * history last, because it wants to know how all that ended.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        providers.close();
        Shutdown.await(
                "the monitor",
                CompletableFuture.allOf(
                        watched.stream().map(one -> one.monitor().shutDown()).toArray(CompletableFuture[]::new)));
        clients.ifPresent(all -> {
            simulated()
                    .forEach(client -> Shutdown.await(
                            "the mail session", client.mailSession().logoff(0)));
            desks.ifPresent(one -> Shutdown.await("serving other programs", one.close(), PATIENCE_WITH_WINDOWS));
            Shutdown.await("the simulated client", all.shutDown());
            all.close();
        });
        Shutdown.awaitListeners(eventThreads);
        Shutdown.await("the settings", settingsThread.submit(() -> LOG.debug("Settings are stored")));
        watched.forEach(one -> one.threads().shutdown(Shutdown.TIMEOUT));
        threads.shutdown(Shutdown.TIMEOUT);
        Shutdown.await("the history", history.close());
        historyThread.shutdownNow();
        simulatorThread.shutdownNow();
        registry.close();
    }
}
