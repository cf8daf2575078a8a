package org.presencemonitor.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.ui.simulator.SimulatorControls;

/**
 * What stands behind the Simulator tab: the first client, other programs that may use it, scenarios for all clients.
 */
final class SimulatorDesks {
    private final SimulatorDesk simulator;
    private final Optional<ServingDesk> serving;

    /**
     * For a program that simulates.
     *
     * @param watched all clients of the program
     * @param first the simulated one of the first provider
     * @param reader reads files
     */
    SimulatorDesks(
            List<Watched> watched,
            CommunicatorSimulator first,
            Registry registry,
            DataFolder folder,
            ScheduledExecutorService simulatorThread,
            InstantSource clock,
            Executor reader) {
        List<ScenarioClient> actors =
                watched.stream().flatMap(one -> actor(one, registry).stream()).toList();
        PlayerDesk player =
                new PlayerDesk(new ScenarioEnvironment(actors, first.registry()), simulatorThread, clock, reader);
        serving = OperatingSystem.current().isWindows() && OperatingSystem.isJava64Bit()
                ? Optional.of(new ServingDesk(
                        first, new ComPlace(folder.path()), simulatorThread, SimulatorDesks::onItsOwnThread))
                : Optional.empty();
        simulator =
                new SimulatorDesk(watched.getFirst().provider(), first, simulatorThread, serving, Optional.of(player));
    }

    private static Optional<ScenarioClient> actor(Watched one, Registry registry) {
        return one.client()
                .map(client -> ScenarioClient.simulated(
                        one.provider().app(),
                        client,
                        new MonitorUserActions(one.monitor()),
                        new MonitorObserver(one.monitor(), registry)));
    }

    /** Rare, and may wait for another process for seconds. */
    private static void onItsOwnThread(Runnable task) {
        DaemonThreads.start("serving", task);
    }

    SimulatorControls controls() {
        return simulator;
    }

    /** Whether other programs could ever use the client. */
    boolean haveServed() {
        return serving.map(ServingDesk::hasServed).orElse(false);
    }

    /** Other programs can no longer use the client, which ends for that. Completes when all is as it was before. */
    CompletableFuture<Void> close() {
        return serving.map(ServingDesk::close).orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
