package org.presencemonitor.app;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.presencemonitor.presence.MonitorThreads;
import org.presencemonitor.presence.PresenceMonitor;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.Sources;
import org.presencemonitor.registry.FileRegistry;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.WindowsRegistry;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SettingsStore;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.Waiting;
import org.presencemonitor.ui.SimulatorControls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The monitor and what it watches, wired by plain constructors; and the one order in which they end. */
final class Program implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock = Clock.systemUTC();
    private final MonitorThreads threads = MonitorThreads.daemons();
    private final ScheduledExecutorService simulatorThread = MonitorThreads.daemon("simulator");
    private final ExecutorService eventThreads = MonitorThreads.pool("events");
    private final ScheduledExecutorService settingsThread = MonitorThreads.daemon("settings");
    private final SettingsStore settingsStore;
    private final Registry registry;
    private final Provider provider;
    private final Optional<CommunicatorSimulator> simulator;
    private final PresenceMonitor monitor;
    /** Read beside the start of everything else: a JSON library takes its time to load. */
    private CompletableFuture<Settings> settings;

    private boolean closed;

    Program(Options options) {
        provider = options.provider();
        settingsStore = new SettingsStore(options.dataFolder().settingsFile());
        settings = CompletableFuture.supplyAsync(settingsStore::load, settingsThread);
        if (options.registry() == Options.RegistrySource.windows) {
            registry = new WindowsRegistry();
            simulator = Optional.empty();
        } else {
            FileRegistry file = new FileRegistry(options.dataFolder().registryFile());
            registry = file;
            simulator = Optional.of(new CommunicatorSimulator(
                    provider.app(), options.profile(), file, simulatorThread, clock, eventThreads, Waiting.REALLY));
        }
        Sources sources = new Sources(
                registry,
                simulator.map(CommunicatorSimulator::messengerFactory),
                simulator.map(CommunicatorSimulator::mailSession),
                simulator.map(client -> client::start));
        monitor = new PresenceMonitor(provider, sources, threads, clock);
    }

    /** Begins to watch, and starts the simulated client unless the user does not want that. */
    void start() {
        monitor.open();
        settings.thenAccept(chosen -> {
            if (chosen.startClient()) {
                simulator.ifPresent(CommunicatorSimulator::start);
            }
        });
    }

    PresenceMonitor monitor() {
        return monitor;
    }

    Clock clock() {
        return clock;
    }

    Optional<CommunicatorSimulator> simulator() {
        return simulator;
    }

    /** What the Simulator tab works on; empty where nothing is simulated. */
    Optional<SimulatorControls> simulatorControls() {
        return simulator.map(client -> new SimulatorDesk(provider, client, simulatorThread, Optional.empty()));
    }

    synchronized Settings settings() {
        return settings.join();
    }

    /** Holds at once; stored in the background. */
    synchronized void save(UnaryOperator<Settings> change) {
        settings = settings.thenApply(change);
        settings.thenAcceptAsync(settingsStore::save, settingsThread);
    }

    /** Commands, events and Messenger; the mail session; the simulated client, so that its flag ends at 0. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        await("the monitor", monitor.shutDown());
        simulator.ifPresent(client -> {
            await(
                    "the mail session",
                    threads.mail().submit(() -> client.mailSession().logoff(0)));
            await("the simulated client", client.shutDown());
            client.close();
        });
        await("the settings", settingsThread.submit(() -> LOG.debug("Settings are stored")));
        threads.shutdown(PATIENCE);
        simulatorThread.shutdownNow();
        eventThreads.shutdownNow();
        registry.close();
    }

    private static void await(String what, Future<?> end) {
        try {
            end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Ending {} takes longer than {} s; going on without it", what, PATIENCE.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("Ending {} failed", what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
