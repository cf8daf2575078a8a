package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;

/**
 * How a step ended.
 *
 * @param number counted from 1
 * @param at in scenario time
 * @param elapsed scenario time since the beginning
 * @param expected what should have been seen; empty unless failed
 * @param seen what was seen instead; empty unless failed
 */
public record StepResult(
        int number, Step step, StepOutcome outcome, Instant at, Duration elapsed, String expected, String seen) {
    /** Passed, failed, or never begun. */
    public enum StepOutcome {
        PASSED,
        FAILED,
        /** A step before it failed, or the player was stopped. */
        SKIPPED
    }
}
