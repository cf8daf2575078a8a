package org.presencemonitor.ui.simulator;

import java.io.File;
import java.time.Duration;

/** A request of the user to the simulator. */
public sealed interface SimulatorRequest {
    /** A request without parameters. */
    enum Press implements SimulatorRequest {
        /** Start the client. */
        START,
        /** Shut the client down. */
        SHUT_DOWN,
        /** Crash the client. */
        CRASH,
        /** Play the open scenario, from its beginning or from where it pauses. */
        PLAY,
        /** Pause the scenario. */
        PAUSE,
        /** Stop the scenario. */
        STOP
    }

    /** Sets the time that the server takes for each answer. */
    record ResponseTime(Duration time) implements SimulatorRequest {}

    /** Turns a fault on or off. */
    record Turn(SimulatorSwitch which, boolean on) implements SimulatorRequest {}

    /** Lets other programs use the client, or no longer. */
    record Serve(boolean on) implements SimulatorRequest {}

    /** A participant of a conversation says something to the user. */
    record Write(int window, String signinName, String text) implements SimulatorRequest {}

    /** A participant leaves a conversation. */
    record Leave(int window, String signinName) implements SimulatorRequest {}

    /** The user closes the window of a conversation. */
    record CloseWindow(int window) implements SimulatorRequest {}

    /** Opens a scenario that comes with the program, by its name. */
    record OpenShipped(String name) implements SimulatorRequest {}

    /** Opens a scenario in a file of the user's. */
    record OpenFile(File file) implements SimulatorRequest {}
}
