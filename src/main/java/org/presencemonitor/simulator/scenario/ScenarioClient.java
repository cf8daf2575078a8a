package org.presencemonitor.simulator.scenario;

import java.util.Optional;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.recording.ReplayedSource;

/**
 * One provider of a scenario's environment.
 *
 * @param app its key name below {@code IM Providers}
 * @param client the simulated client; empty where a recording is played
 * @param replay plays the recording; empty where a client is simulated
 */
public record ScenarioClient(
        String app,
        Optional<CommunicatorSimulator> client,
        Optional<ReplayedSource> replay,
        UserActions user,
        Observer observer) {

    /** A simulated client, its user and its observer. */
    public static ScenarioClient simulated(
            String app, CommunicatorSimulator client, UserActions user, Observer observer) {
        return new ScenarioClient(app, Optional.of(client), Optional.empty(), user, observer);
    }

    /** A source that repeats what was recorded. */
    public static ScenarioClient replayed(String app, ReplayedSource replay, UserActions user, Observer observer) {
        return new ScenarioClient(app, Optional.empty(), Optional.of(replay), user, observer);
    }
}
