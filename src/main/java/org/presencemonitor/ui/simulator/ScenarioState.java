package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scenario and how far it has come.
 *
 * @param shipped names of those that come with the program, in the order to offer them
 * @param name of the open one; empty while none is open
 * @param step the one being carried out, from 1; 0 before the first
 * @param steps how many there are
 * @param stepText what the step does
 * @param elapsed time played so far, at {@code asOf}
 * @param total how long the whole is going to take, as far as one can say
 * @param outcome how it ended, or why the last one could not be opened
 */
public record ScenarioState(
        List<String> shipped,
        Optional<String> name,
        ScenarioPhase phase,
        int step,
        int steps,
        String stepText,
        Duration elapsed,
        Instant asOf,
        Duration total,
        Optional<ScenarioOutcome> outcome) {
    /** What the player does. */
    public enum ScenarioPhase {
        AT_REST,
        PLAYING,
        PAUSED
    }

    /** How it ended. */
    public sealed interface ScenarioOutcome {
        /** Every expectation was met. */
        record Passed() implements ScenarioOutcome {}

        /**
         * An expectation was not met.
         *
         * @param step which one, from 1
         */
        record Failed(int step, String expected, String seen) implements ScenarioOutcome {}

        /**
         * The file is no scenario.
         *
         * @param why a sentence that names the file, the place and what was expected there
         */
        record Unreadable(String why) implements ScenarioOutcome {}

        /**
         * The file is not there or cannot be read at all.
         *
         * @param file its name
         */
        record NoFile(String file) implements ScenarioOutcome {}

        /** The file plays back what a client did, which takes no client. */
        record Recording() implements ScenarioOutcome {}

        /**
         * The scenario needs clients that this program does not simulate.
         *
         * @param apps their key names
         */
        record NotSimulated(List<String> apps) implements ScenarioOutcome {
            /** Copies the names. */
            public NotSimulated {
                apps = List.copyOf(apps);
            }
        }
    }

    /** Copies the names. */
    public ScenarioState {
        shipped = List.copyOf(shipped);
    }

    boolean isUnderWay() {
        return phase != ScenarioPhase.AT_REST;
    }

    /** Time played until then; it stands still unless the scenario is playing. */
    Duration elapsedAt(Instant now) {
        Duration more = phase == ScenarioPhase.PLAYING ? Duration.between(asOf, now) : Duration.ZERO;
        return more.isNegative() ? elapsed : elapsed.plus(more);
    }
}
