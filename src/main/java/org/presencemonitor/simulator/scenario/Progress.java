package org.presencemonitor.simulator.scenario;

import java.time.Duration;

/**
 * The progress of a scenario.
 *
 * @param step the current or last step, counted from 1; 0 before the first
 * @param steps the number of steps
 * @param text of that step
 * @param elapsed scenario time since the beginning
 * @param total the longest that the scenario can take, computed when the step begins: shorter as soon as an expectation
 *     is met before its limit
 */
public record Progress(State state, int step, int steps, String text, Duration elapsed, Duration total) {
    public enum State {
        READY,
        PLAYING,
        PAUSED,
        ENDED
    }
}
