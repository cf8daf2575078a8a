package org.presencemonitor.simulator.scenario;

import java.time.Duration;

/**
 * How far a scenario has got.
 *
 * @param step the one that is being played or was the last to be, counted from 1; 0 before the first
 * @param steps how many there are
 * @param text of that step
 * @param elapsed scenario time since the beginning
 * @param total what elapses at the most, as things stand when the step begins: an expectation may be met sooner than
 *     its limit, and then the whole ends sooner
 */
public record Progress(State state, int step, int steps, String text, Duration elapsed, Duration total) {
    /** What the player does. */
    public enum State {
        READY,
        PLAYING,
        PAUSED,
        ENDED
    }
}
