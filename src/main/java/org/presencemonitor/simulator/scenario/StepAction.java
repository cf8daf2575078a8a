package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.simulator.CommunicatorSimulator;

/** What a step does, or what it waits for. */
sealed interface StepAction {
    /** Acts at once; the next step follows at once. */
    record Do(Consumer<ScenarioContext> action) implements StepAction {}

    /** The step's user gives a command; the next step follows when it has been taken up. */
    record Command(Function<UserActions, CompletableFuture<String>> order) implements StepAction {}

    /** Waits that long after the step before. */
    record After(Duration time) implements StepAction {}

    /** Waits until that long after the beginning of the scenario. */
    record Since(Duration time) implements StepAction {}

    /** Waits until that time of the scenario's day. */
    record At(LocalTime time) implements StepAction {}

    /** Waits until what is expected has been observed. */
    record Expect(Expectation expectation) implements StepAction {}

    /** Acts on the step's simulated client at once. */
    static StepAction onClient(Consumer<CommunicatorSimulator> action) {
        return new Do(context -> action.accept(context.client()));
    }
}
