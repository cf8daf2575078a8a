package org.presencemonitor.ui.simulator;

import java.nio.file.Path;
import java.time.Duration;

/** Something the user wants of the simulator. */
public sealed interface SimulatorRequest {
    /** One that takes no more saying. */
    enum Press implements SimulatorRequest {
        /** Start the client. */
        START,
        /** End the client in good order. */
        SHUT_DOWN,
        /** Kill the client. */
        CRASH,
        /** Play the open scenario, from its beginning or from where it pauses. */
        PLAY,
        /** Let the scenario pause. */
        PAUSE,
        /** Give the scenario up. */
        STOP
    }

    /** The server shall take that long for each answer from now on. */
    record ResponseTime(Duration time) implements SimulatorRequest {}

    /** Something shall be wrong, or no longer be. */
    record Turn(SimulatorSwitch which, boolean on) implements SimulatorRequest {}

    /** Other programs shall be able to use the client, or no longer. */
    record Serve(boolean on) implements SimulatorRequest {}

    /** A scenario that comes with the program, by its name. */
    record OpenShipped(String name) implements SimulatorRequest {}

    /** A scenario in a file of the user's. */
    record OpenFile(Path file) implements SimulatorRequest {}
}
