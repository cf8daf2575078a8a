package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.recording.ReplayedSource;

/** What the deeds of one scenario have before them, and what has to be put right after it. */
final class ScenarioContext {
    private final ScenarioEnvironment stage;
    private final List<Named> faults = new ArrayList<>();
    private ScenarioClient actor;

    ScenarioContext(ScenarioEnvironment stage) {
        this.stage = stage;
        this.actor = stage.actors().get(0);
    }

    /** The next deeds are this one's. */
    void turnTo(String app) {
        actor = stage.actor(app);
    }

    ScenarioClient actor() {
        return actor;
    }

    CommunicatorSimulator client() {
        return actor.client().orElseThrow(() -> new IllegalStateException("There is no simulated client here"));
    }

    ReplayedSource replay() {
        return actor.replay().orElseThrow(() -> new IllegalStateException("No recording is replayed here"));
    }

    WritableRegistry registry() {
        return stage.registry();
    }

    /** Keeps a fault open until it ends by itself or by its name, {@code fault: none}, or the end of the scenario. */
    void opened(Optional<String> name, OpenFault fault) {
        faults.add(new Named(name, fault));
    }

    /** Closes what was opened by that name; nothing where it is closed already. */
    void end(String name) {
        List<Named> ending = faults.stream()
                .filter(fault -> fault.name().equals(Optional.of(name)))
                .toList();
        faults.removeAll(ending);
        ending.forEach(fault -> fault.fault().close());
    }

    void closeFaults() {
        faults.forEach(fault -> fault.fault().close());
        faults.clear();
    }

    /** What goes wrong until it is closed. */
    @FunctionalInterface
    interface OpenFault {
        void close();
    }

    private record Named(Optional<String> name, OpenFault fault) {}
}
