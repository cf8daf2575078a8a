package org.presencemonitor.app;

import java.nio.file.Path;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.simulator.ScenarioState;

/** What plays scenarios on the running simulator. Called on the simulator's thread; nothing here may block. */
interface ScenarioDesk {
    /** What is open, and how far it has come. */
    ScenarioState state();

    /** Calls back on the simulator's thread after each change of {@link #state()} that time alone does not explain. */
    Subscription watch(Runnable onChange);

    /** Opens a scenario that comes with the program, soon. */
    void open(String shipped);

    /** Opens a scenario of the user's, soon; one that cannot be read is an outcome of the state. */
    void open(Path file);

    /** Plays the open scenario from its beginning, on clients that do not run yet, or from where it pauses. */
    void play();

    void pause();

    /** Gives up; but for faults and profiles, what the scenario has changed stays changed. */
    void stop();
}
