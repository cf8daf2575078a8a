package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.recording.ReplayedSource;

/** The objects that the actions of one scenario act on, and the faults that are open until it ends. */
final class ScenarioContext {
    private final List<Actor> actors;
    private final WritableRegistry registry;
    private final List<OpenFault> faults = new ArrayList<>();
    private Actor current;

    /** @param actors at least one; the first one is the current one */
    ScenarioContext(List<Actor> actors, WritableRegistry registry) {
        this.actors = actors;
        this.registry = registry;
        this.current = actors.getFirst();
    }

    /** Selects the client of the next actions, the first one where none has that name. */
    void select(String app) {
        current = actors.stream()
                .filter(actor -> RegistryNames.areSame(actor.client().app(), app))
                .findFirst()
                .orElseGet(actors::getFirst);
    }

    Actor current() {
        return current;
    }

    CommunicatorSimulator client() {
        return current.client()
                .client()
                .orElseThrow(() -> new IllegalStateException("There is no simulated client here"));
    }

    ReplayedSource replay() {
        return current.client().replay().orElseThrow(() -> new IllegalStateException("No recording is replayed here"));
    }

    WritableRegistry registry() {
        return registry;
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
