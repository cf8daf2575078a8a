package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.simulator.scenario.StepResult.StepOutcome;

/** The results of a scenario's steps, in order. */
final class StepResults {
    private final Scenario scenario;
    private final List<StepResult> results = new ArrayList<>();

    /** No step has ended. */
    StepResults(Scenario scenario) {
        this.scenario = scenario;
    }

    /** The number of steps that have ended, which is the index of the next one. */
    int size() {
        return results.size();
    }

    boolean areComplete() {
        return results.size() == scenario.steps().size();
    }

    /**
     * Adds the result of the next step.
     *
     * @param began when the scenario did
     */
    StepResult add(StepOutcome outcome, Instant began, Instant now, String expected, String seen) {
        int number = results.size();
        StepResult result = new StepResult(
                number + 1, scenario.steps().get(number), outcome, now, Duration.between(began, now), expected, seen);
        results.add(result);
        return result;
    }

    ScenarioResult whole() {
        return new ScenarioResult(scenario, results);
    }
}
