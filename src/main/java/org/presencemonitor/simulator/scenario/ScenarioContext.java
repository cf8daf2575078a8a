package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.recording.ReplayedSource;

/** The objects that the actions of one scenario act on, and the faults that are open until it ends. */
final class ScenarioContext {
    private final ScenarioEnvironment environment;
    private final List<OpenFault> faults = new ArrayList<>();
    private ScenarioClient current;

    ScenarioContext(ScenarioEnvironment environment) {
        this.environment = environment;
        this.current = environment.clients().get(0);
    }

    /** Selects the client of the next actions. */
    void select(String app) {
        current = environment.client(app);
    }

    ScenarioClient current() {
        return current;
    }

    CommunicatorSimulator client() {
        return current.client().orElseThrow(() -> new IllegalStateException("There is no simulated client here"));
    }

    ReplayedSource replay() {
        return current.replay().orElseThrow(() -> new IllegalStateException("No recording is replayed here"));
    }

    WritableRegistry registry() {
        return environment.registry();
    }

    /** Keeps a fault open until it ends by itself or by its name, {@code fault: none}, or the end of the scenario. */
    void opened(Optional<String> name, Runnable close) {
        faults.add(new OpenFault(name, close));
    }

    /** Closes the faults of that name. */
    void end(String name) {
        List<OpenFault> ending = faults.stream()
                .filter(fault -> fault.name().equals(Optional.of(name)))
                .toList();
        faults.removeAll(ending);
        ending.forEach(fault -> fault.close().run());
    }

    void closeFaults() {
        faults.forEach(fault -> fault.close().run());
        faults.clear();
    }

    private record OpenFault(Optional<String> name, Runnable close) {}
}
