package org.presencemonitor.simulator.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /**
     * The first client is the current one, and none has done anything.
     *
     * @param onChange called when a journal or a command has news, on the thread that brings it; must not block
     */
    ScenarioContext(ScenarioEnvironment environment, Runnable onChange) {
        this.actors = environment.clients().stream()
                .map(client -> new Actor(client, environment.newsTakes(), onChange))
                .toList();
        this.registry = environment.registry();
        this.current = actors.getFirst();
    }

    /** Something is done now: what the clients did before does not count any more. */
    void deed(Instant now) {
        actors.forEach(actor -> actor.deed(now));
    }

    /** Closes what the scenario has opened. */
    void close() {
        closeFaults(fault -> true);
        actors.forEach(Actor::close);
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
        faults.add(new OpenFault(current.client().app(), name, close));
    }

    /** Closes the faults of that name, of that client where one is given. */
    void closeFaults(Optional<String> app, String name) {
        closeFaults(fault -> fault.isOf(app) && fault.name().equals(Optional.of(name)));
    }

    /** Closes the faults of that client, or of all. */
    void closeFaults(Optional<String> app) {
        closeFaults(fault -> fault.isOf(app));
    }

    private void closeFaults(Predicate<OpenFault> which) {
        List<OpenFault> ending = faults.stream().filter(which).toList();
        faults.removeAll(ending);
        ending.forEach(fault -> fault.close().run());
    }

    private record OpenFault(String app, Optional<String> name, Runnable close) {
        boolean isOf(Optional<String> wanted) {
            return wanted.isEmpty() || wanted.get().equalsIgnoreCase(app);
        }
    }
}
