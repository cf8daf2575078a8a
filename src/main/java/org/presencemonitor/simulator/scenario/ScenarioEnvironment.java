package org.presencemonitor.simulator.scenario;

import java.util.List;
import org.presencemonitor.registry.WritableRegistry;

/**
 * Who is there to play a scenario.
 *
 * @param actors at least one; steps that name none are the first one's
 * @param registry where {@code flag} steps write
 */
public record ScenarioEnvironment(List<ScenarioClient> actors, WritableRegistry registry) {
    public ScenarioEnvironment {
        actors = List.copyOf(actors);
    }

    /** The first one, or that of the name. */
    ScenarioClient actor(String name) {
        return actors.stream()
                .filter(actor -> actor.app().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> actors.get(0));
    }
}
