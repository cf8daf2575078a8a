package org.presencemonitor.simulator.scenario;

import java.util.List;
import org.presencemonitor.registry.WritableRegistry;

/**
 * The clients and the registry that a scenario is played on.
 *
 * @param clients at least one; steps that name none are the first one's
 * @param registry where {@code flag} steps write
 */
public record ScenarioEnvironment(List<ScenarioClient> clients, WritableRegistry registry) {
    public ScenarioEnvironment {
        clients = List.copyOf(clients);
    }

    /** The client of that name, or the first one where there is none. */
    ScenarioClient client(String name) {
        return clients.stream()
                .filter(client -> client.app().equalsIgnoreCase(name))
                .findFirst()
                .orElseGet(() -> clients.get(0));
    }
}
