package org.presencemonitor.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.serve.ComServerSlot;
import org.presencemonitor.app.simulator.OutboxFiles;
import org.presencemonitor.app.simulator.SimulatorControllers;
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.history.store.History;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.windows.WindowsMessengerFactory;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.registry.windows.WindowsRegistry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the program, wired by plain constructors; {@link Program} starts and ends them. */
final class ProgramParts {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramParts.class);

    final TimeSource clock = new SystemTime();
    final MonitorThreads threads = MonitorThreads.daemons();
    final ScheduledExecutorService simulatorThread = DaemonThreads.scheduler("simulator");
    final ExecutorService eventThreads = DaemonThreads.pool("events");
    final ScheduledExecutorService settingsThread = DaemonThreads.scheduler("settings");
    final ScheduledExecutorService historyThread = DaemonThreads.scheduler("history");

    final DataFolder dataFolder;
    final History history;
    /** Completes when the database is open. */
    final CompletableFuture<History> openedHistory = new CompletableFuture<>();

    final SettingsStore settingsStore;
    /** Read while the other parts start: the JSON library is slow to load. */
    final LiveSettings settings;

    final Registry registry;
    /** Empty where the clients of this Windows are watched. */
    final Optional<SimulatedClients> clients;
    /** The providers that the registry knows, and Office's default among them. */
    final Providers providers;
    /** Every provider that is watched, the first one first; never empty. */
    final List<WatchedProvider> watched;
    /** All of them, and the one that window and tray show. */
    final WatchedClients shown;
    /** Behind the Simulator tab; empty where the first client is not simulated. */
    final Optional<SimulatorControllers> simulatorControllers;

    /** @param between replaces the sources of the first provider, to record them */
    ProgramParts(Options options, UnaryOperator<Sources> between) {
        dataFolder = options.dataFolder();
        history = new History(dataFolder.historyFile(), historyThread, clock, notice -> LOG.warn(notice.sentence()));
        settingsStore = new SettingsStore(dataFolder.settingsFile());
        settings = LiveSettings.of(settingsStore, settingsThread);
        ProcessLookup processes;
        if (options.registry() == Options.RegistrySource.windows) {
            registry = new WindowsRegistry();
            clients = Optional.empty();
            processes = new WindowsProcessLookup();
        } else {
            FileRegistry file = new FileRegistry(dataFolder.registryFile());
            registry = file;
            processes = ProcessLookup.UNKNOWN;
            clients = Optional.of(
                    new SimulatedClients(file, simulatorThread, clock, eventThreads, WaitStrategy.REAL_TIME));
        }
        Map<String, Profile> simulated = options.simulated();
        OutboxFiles outboxes = new OutboxFiles(dataFolder.path());
        clients.ifPresent(all ->
                simulated.forEach((app, profile) -> all.add(app, profile).mail().keepOutboxIn(outboxes.of(app))));
        providers = new Providers(registry, processes, threads.presence(), clock);
        Provider first = options.providers().getFirst();
        watched = options.providers().stream()
                .map(one -> watch(one, one.equals(first) ? between : UnaryOperator.identity()))
                .toList();
        shown = new WatchedClients(
                watched.stream()
                        .map(one -> new WatchedClients.Client(one.provider(), one.monitor(), one.monitor()))
                        .toList(),
                threads.presence());
        simulatorControllers = first().client()
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
                client.map(simulated -> simulated::start),
                client.isPresent() ? Optional.empty() : Optional.of(providers));
        MonitorThreads own = threads.forAnotherClient();
        return new WatchedProvider(
                provider, new PresenceMonitor(provider, between.apply(sources), own, clock), client, own);
    }

    private MessengerFactory real(Provider provider) {
        return new WindowsMessengerFactory(new ClientClassLookup(provider, providers));
    }

    /** Whether one client is watched, and is this program's own: nobody need be told which it is. */
    boolean isOneSimulated() {
        return watched.size() == 1 && first().client().isPresent();
    }

    /** The first provider. */
    WatchedProvider first() {
        return watched.getFirst();
    }

    List<CommunicatorSimulator> simulated() {
        return clients.map(SimulatedClients::all).orElse(List.of());
    }
}
