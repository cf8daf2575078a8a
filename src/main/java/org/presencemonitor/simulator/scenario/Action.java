package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.LocalTime;

/** What a step comes down to. */
sealed interface Action {
    /** Something is done, and the next step follows at once. */
    record Do(Deed deed) implements Action {}

    /** That long after the step before. */
    record After(Duration time) implements Action {}

    /** That long after the beginning of the scenario. */
    record Since(Duration time) implements Action {}

    /** At that time of the scenario's day. */
    record At(LocalTime time) implements Action {}

    /** Goes on once what is expected has been seen. */
    record Expect(Expectation expectation) implements Action {}
}
