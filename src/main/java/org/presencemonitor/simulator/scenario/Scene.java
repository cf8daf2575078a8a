package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.Fault;

/** What the deeds of one scenario have before them, and what has to be put right after it. */
final class Scene {
    private final Stage stage;
    private final List<Fault> faults = new ArrayList<>();
    private Actor actor;

    Scene(Stage stage) {
        this.stage = stage;
        this.actor = stage.actors().get(0);
    }

    /** The next deeds are this one's. */
    void turnTo(String app) {
        actor = stage.actor(app);
    }

    Actor actor() {
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

    /** Keeps a fault open until it ends by itself, {@code fault: none}, or the end of the scenario. */
    void opened(Fault fault) {
        faults.add(fault);
    }

    void closeFaults() {
        faults.forEach(Fault::close);
        faults.clear();
    }
}
