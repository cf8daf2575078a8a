package org.presencemonitor.app.simulator;

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
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.scenario.ScenarioClient;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.simulator.SimulatorControls;

/** The controllers behind the Simulator tab: of the first client, of its serving, and of scenarios for all clients. */
public final class SimulatorControllers {
    private final SimulatorController simulator;
    private final Optional<ServingController> serving;

    /**
     * @param watched all clients of the program
     * @param first the simulated one of the first provider
     * @param slot where the client can be shown to other programs; empty where there is no such place
     * @param reader reads files
     */
    public SimulatorControllers(
            List<WatchedProvider> watched,
            CommunicatorSimulator first,
            Registry registry,
            Optional<ServerSlot> slot,
            ScheduledExecutorService simulatorThread,
            TimeSource clock,
            Executor reader) {
        List<ScenarioClient> clients = watched.stream()
                .flatMap(one -> scenarioClient(one, registry).stream())
                .toList();
        ScenarioController scenarios = new ScenarioController(
                ScenarioEnvironment.inRealTime(clients, first.registry()), simulatorThread, clock, reader);
        serving = slot.map(
                place -> new ServingController(first, place, simulatorThread, SimulatorControllers::onNewThread));
        simulator = new SimulatorController(
                watched.getFirst().provider(), first, simulatorThread, serving, Optional.of(scenarios));
    }

    private static Optional<ScenarioClient> scenarioClient(WatchedProvider one, Registry registry) {
        return one.client()
                .map(client -> ScenarioClient.simulated(
                        one.provider().app(),
                        client,
                        new MonitorUserActions(one.monitor()),
                        new MonitorObserver(one.monitor(), registry)));
    }

    /** Serving begins and ends rarely, and may wait for another process for seconds. */
    private static void onNewThread(Runnable task) {
        DaemonThreads.start("serving", task);
    }

    public SimulatorControls controls() {
        return simulator;
    }

    /** Whether other programs could ever use the client. */
    public boolean haveServed() {
        return serving.map(ServingController::hasServed).orElse(false);
    }

    /** Ends the serving, and for that the client. Completes when the registry is as it was before. */
    public CompletableFuture<Void> close() {
        return serving.map(ServingController::close).orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
