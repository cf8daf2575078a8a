package org.presencemonitor.simulator.scenario;

/** Hears how a scenario goes, on the thread that plays it or that commands the player. Must not block. */
public interface ScenarioListener {
    /** Somebody who does not listen. */
    ScenarioListener NOBODY = new ScenarioListener() {};

    /** A step began, or the player was paused, resumed or stopped. */
    default void progressed(Progress progress) {}

    /** A step ended, or was skipped. */
    default void ended(StepResult result) {}
}
