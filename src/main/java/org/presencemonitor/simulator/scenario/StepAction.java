package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.LocalTime;

/** What a step comes down to. */
sealed interface StepAction {
    /** Something is done, and the next step follows at once. */
    record Do(ImmediateAction deed) implements StepAction {}

    /** That long after the step before. */
    record After(Duration time) implements StepAction {}

    /** That long after the beginning of the scenario. */
    record Since(Duration time) implements StepAction {}

    /** At that time of the scenario's day. */
    record At(LocalTime time) implements StepAction {}

    /** Goes on once what is expected has been seen. */
    record Expect(Expectation expectation) implements StepAction {}
}
