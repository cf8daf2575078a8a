package org.presencemonitor.simulator.scenario;

import java.util.Optional;
import org.presencemonitor.simulator.CommunicatorSimulator;

/**
 * One provider on the stage.
 *
 * @param app its key name below {@code IM Providers}
 * @param client what the scenario's happenings happen to; empty where a recording is played
 * @param replay what plays a recording; empty where a client is simulated
 */
public record Actor(
        String app,
        Optional<CommunicatorSimulator> client,
        Optional<ReplayedSource> replay,
        Person person,
        Witness witness) {

    /** A simulated client, its user and its watcher. */
    public static Actor simulated(String app, CommunicatorSimulator client, Person person, Witness witness) {
        return new Actor(app, Optional.of(client), Optional.empty(), person, witness);
    }

    /** A source that does again what was recorded. */
    public static Actor replayed(String app, ReplayedSource replay, Person person, Witness witness) {
        return new Actor(app, Optional.empty(), Optional.of(replay), person, witness);
    }
}
