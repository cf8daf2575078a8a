package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.List;
import org.presencemonitor.registry.WritableRegistry;

/**
 * The clients and the registry that a scenario is played on.
 *
 * @param clients at least one; steps that name none are the first one's
 * @param registry where {@code flag} steps write
 * @param newsTakes how long a change takes from a client to its monitor at most; zero where both run on the scenario's
 *     clock, so that a change has arrived when nothing is due any more at its moment
 */
public record ScenarioEnvironment(List<ScenarioClient> clients, WritableRegistry registry, Duration newsTakes) {
    public ScenarioEnvironment {
        clients = List.copyOf(clients);
    }

    /** Clients and monitors that run on the clock of the scenario's time. */
    public static ScenarioEnvironment onScenarioClock(List<ScenarioClient> clients, WritableRegistry registry) {
        return new ScenarioEnvironment(clients, registry, Duration.ZERO);
    }

    /** Clients and monitors that run on threads of their own, in real time. */
    public static ScenarioEnvironment inRealTime(List<ScenarioClient> clients, WritableRegistry registry) {
        return new ScenarioEnvironment(clients, registry, Expectation.DEFAULT_LIMIT);
    }
}
