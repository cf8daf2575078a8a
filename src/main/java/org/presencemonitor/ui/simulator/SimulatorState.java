package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.DwordReading;

/**
 * The simulator at one moment.
 *
 * @param provider the simulated client
 * @param flag what the registry holds; empty when it cannot be read
 * @param session MyStatus as the simulator knows it, whatever the client reports
 * @param responseTime the server's usual time for an answer
 * @param switches the available switches, and whether each is on
 * @param conversations the open ones, the oldest first
 * @param serving whether other programs can use it; empty where none could
 * @param scenario state of the scenario player; empty where no scenarios can be played
 */
public record SimulatorState(
        Provider provider,
        ClientProcess process,
        Optional<DwordReading> flag,
        MyStatus session,
        Duration responseTime,
        Map<SimulatorSwitch, Boolean> switches,
        List<ConversationState> conversations,
        Optional<ServingState> serving,
        Optional<ScenarioState> scenario) {
    /** The simulated client's process. */
    public enum ClientProcess {
        NOT_RUNNING,
        /** Its class is not registered yet. */
        STARTING,
        RUNNING,
        /** An ordinary exit is under way. */
        SHUTTING_DOWN
    }

    /** Copies the switches and the conversations. */
    public SimulatorState {
        switches = Map.copyOf(switches);
        conversations = List.copyOf(conversations);
    }

    boolean isOn(SimulatorSwitch which) {
        return switches.getOrDefault(which, false);
    }
}
