package org.presencemonitor.simulator.scenario;

/** Follows a scenario. Called on the thread that plays it or that commands the player; must not block. */
public interface ScenarioListener {
    /** Ignores every event. */
    ScenarioListener NONE = new ScenarioListener() {};

    /** A step began, or the player was paused, resumed or stopped. */
    default void progressed(Progress progress) {}

    /** A step ended, or was skipped. */
    default void ended(StepResult result) {}
}
