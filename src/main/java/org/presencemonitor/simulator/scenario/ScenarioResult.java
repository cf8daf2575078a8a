package org.presencemonitor.simulator.scenario;

import java.util.List;
import java.util.Optional;

/**
 * How a scenario ended.
 *
 * @param steps one result per step, in order
 */
public record ScenarioResult(Scenario scenario, List<StepResult> steps) {
    public ScenarioResult {
        steps = List.copyOf(steps);
    }

    /** Every step has passed. */
    public boolean passed() {
        return steps.stream().allMatch(step -> step.outcome() == StepResult.StepOutcome.PASSED);
    }

    /** The step that failed; empty when all passed or the player was stopped. */
    public Optional<StepResult> failure() {
        return steps.stream()
                .filter(step -> step.outcome() == StepResult.StepOutcome.FAILED)
                .findFirst();
    }
}
