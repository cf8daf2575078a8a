package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.time.Moment;

/**
 * A scenario and its progress.
 *
 * @param shipped names of the scenarios that come with the program, in the order to offer them
 * @param name of the open scenario; empty while none is open
 * @param step number of the running step, from 1; 0 before the first
 * @param steps how many steps there are
 * @param stepText what the step does
 * @param elapsed time played until {@code asOf}
 * @param total estimated time of the whole scenario
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
        Moment asOf,
        Duration total,
        Optional<ScenarioOutcome> outcome) {
    /** State of the player. */
    public enum ScenarioPhase {
        AT_REST,
        PLAYING,
        PAUSED
    }

    /** How it ended. */
    public sealed interface ScenarioOutcome {
        /** Every expectation was met. */
        record Passed() implements ScenarioOutcome {}

        /** The expectation of a step was not met; the steps count from 1. */
        record Failed(int step, String expected, String seen) implements ScenarioOutcome {}

        /** The file is not a scenario. The sentence names the file, the place and what was expected there. */
        record Unreadable(String why) implements ScenarioOutcome {}

        /** The file of that name does not exist or cannot be read. */
        record NoFile(String file) implements ScenarioOutcome {}

        /** The file is a recording, which replays a client instead of driving one. */
        record Recording() implements ScenarioOutcome {}

        /** The scenario needs clients, named by their keys, that this program does not simulate. */
        record NotSimulated(List<String> apps) implements ScenarioOutcome {
            /** Copies the list. */
            public NotSimulated {
                apps = List.copyOf(apps);
            }
        }
    }

    /** Copies the list. */
    public ScenarioState {
        shipped = List.copyOf(shipped);
    }

    boolean isUnderWay() {
        return phase != ScenarioPhase.AT_REST;
    }

    /** Time played until then; it grows only while the scenario is playing. */
    Duration elapsedAt(Moment now) {
        return phase == ScenarioPhase.PLAYING ? elapsed.plus(now.since(asOf)) : elapsed;
    }
}
