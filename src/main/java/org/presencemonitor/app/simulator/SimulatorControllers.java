package org.presencemonitor.app.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.app.serve.ServerSlot;
import org.presencemonitor.app.serve.ServingController;
import org.presencemonitor.cli.MonitorObserver;
import org.presencemonitor.cli.MonitorUserActions;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.ui.simulator.SimulatorControls;

/**
 * What stands behind the Simulator tab: the first client, other programs that may use it, scenarios for all clients.
 */
public final class SimulatorControllers {
    private final SimulatorController simulator;
    private final Optional<ServingController> serving;

    /**
     * For a program that simulates.
     *
     * @param watched all clients of the program
     * @param first the simulated one of the first provider
     * @param slot where the client can be shown to other programs
     * @param reader reads files
     */
    public SimulatorControllers(
            List<WatchedProvider> watched,
            CommunicatorSimulator first,
            Registry registry,
            ServerSlot slot,
            ScheduledExecutorService simulatorThread,
            InstantSource clock,
            Executor reader) {
        List<ScenarioClient> actors =
                watched.stream().flatMap(one -> actor(one, registry).stream()).toList();
        ScenarioController player = new ScenarioController(
                new ScenarioEnvironment(actors, first.registry()), simulatorThread, clock, reader);
        serving = OperatingSystem.current().isWindows() && OperatingSystem.isJava64Bit()
                ? Optional.of(new ServingController(first, slot, simulatorThread, SimulatorControllers::onItsOwnThread))
                : Optional.empty();
        simulator = new SimulatorController(
                watched.getFirst().provider(), first, simulatorThread, serving, Optional.of(player));
    }

    private static Optional<ScenarioClient> actor(WatchedProvider one, Registry registry) {
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

    public SimulatorControls controls() {
        return simulator;
    }

    /** Whether other programs could ever use the client. */
    public boolean haveServed() {
        return serving.map(ServingController::hasServed).orElse(false);
    }

    /** Other programs can no longer use the client, which ends for that. Completes when all is as it was before. */
    public CompletableFuture<Void> close() {
        return serving.map(ServingController::close).orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
