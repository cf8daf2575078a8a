package org.presencemonitor.simulator.scenario;

import java.util.Optional;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.recording.ReplayedSource;

/**
 * One provider on the stage.
 *
 * @param app its key name below {@code IM Providers}
 * @param client what the scenario's happenings happen to; empty where a recording is played
 * @param replay what plays a recording; empty where a client is simulated
 */
public record ScenarioClient(
        String app,
        Optional<CommunicatorSimulator> client,
        Optional<ReplayedSource> replay,
        UserActions person,
        Observer witness) {

    /** A simulated client, its user and its watcher. */
    public static ScenarioClient simulated(
            String app, CommunicatorSimulator client, UserActions person, Observer witness) {
        return new ScenarioClient(app, Optional.of(client), Optional.empty(), person, witness);
    }

    /** A source that does again what was recorded. */
    public static ScenarioClient replayed(String app, ReplayedSource replay, UserActions person, Observer witness) {
        return new ScenarioClient(app, Optional.empty(), Optional.of(replay), person, witness);
    }
}
