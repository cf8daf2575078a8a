package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioOutcome;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioPhase;
import org.presencemonitor.ui.simulator.SimulatorRequest.Press;
import org.presencemonitor.ui.simulator.SimulatorViewModel.RequestButtonModel;

/**
 * The Scenario card at one moment.
 *
 * @param name of the open scenario; empty while none is open
 * @param progress from 0 to 1
 * @param step number of the step, number of steps, and what the step does
 * @param time time played and total time; empty while no scenario is open
 * @param openWhyNot why no other scenario can be opened; empty when one can
 * @param shipped scenarios that can be opened by name
 * @param result how it ended
 * @param untilNextTick until {@code time} changes; empty while it does not change
 */
record ScenarioViewModel(
        String name,
        double progress,
        String step,
        String time,
        Optional<String> openWhyNot,
        RequestButtonModel playOrPause,
        RequestButtonModel stop,
        List<String> shipped,
        Optional<Result> result,
        Optional<Duration> untilNextTick) {
    private static final long SECOND = 1_000;

    /** How it ended, as a sentence. */
    record Result(boolean good, String text) {}

    static ScenarioViewModel of(ScenarioState state, Moment now, Texts texts) {
        Duration elapsed = state.elapsedAt(now);
        boolean open = state.name().isPresent();
        return new ScenarioViewModel(
                state.name().orElse(""),
                state.steps() == 0 ? 0 : (double) state.step() / state.steps(),
                step(state, texts),
                open ? time(elapsed, state.total(), texts) : "",
                reason(!state.isUnderWay(), Phrase.SCENARIO_STOP_FIRST, texts),
                state.phase() == ScenarioPhase.PLAYING
                        ? new RequestButtonModel(texts.say(Phrase.SCENARIO_PAUSE), Press.PAUSE, Optional.empty())
                        : new RequestButtonModel(
                                texts.say(Phrase.SCENARIO_PLAY),
                                Press.PLAY,
                                reason(open, Phrase.SCENARIO_OPEN_FIRST, texts)),
                new RequestButtonModel(
                        texts.say(Phrase.SCENARIO_STOP),
                        Press.STOP,
                        reason(state.isUnderWay(), Phrase.SCENARIO_NOT_PLAYING, texts)),
                state.shipped(),
                state.outcome().map(outcome -> result(outcome, texts)),
                state.phase() == ScenarioPhase.PLAYING
                        ? Optional.of(Duration.ofMillis(SECOND - elapsed.toMillis() % SECOND))
                        : Optional.empty());
    }

    private static String step(ScenarioState state, Texts texts) {
        if (state.name().isEmpty()) {
            return texts.say(Phrase.SCENARIO_NONE);
        }
        return state.step() == 0
                ? texts.count(Phrase.SCENARIO_STEPS, state.steps())
                : texts.say(Phrase.SCENARIO_STEP, state.step(), state.steps(), state.stepText());
    }

    private static String time(Duration elapsed, Duration total, Texts texts) {
        return texts.say(
                Phrase.SCENARIO_TIME,
                texts.times().played(elapsed),
                texts.times().played(total));
    }

    private static Optional<String> reason(boolean possible, Phrase whyNot, Texts texts) {
        return possible ? Optional.empty() : Optional.of(texts.say(whyNot));
    }

    private static Result result(ScenarioOutcome outcome, Texts texts) {
        return switch (outcome) {
            case ScenarioOutcome.Passed passed -> new Result(true, texts.say(Phrase.SCENARIO_PASSED));
            case ScenarioOutcome.Failed failed ->
                bad(texts.say(Phrase.SCENARIO_FAILED, failed.step(), failed.expected(), failed.seen()));
            case ScenarioOutcome.Unreadable unreadable -> bad(unreadable.why());
            case ScenarioOutcome.NoFile noFile -> bad(texts.say(Phrase.SCENARIO_NO_FILE, noFile.file()));
            case ScenarioOutcome.Recording recording -> bad(texts.say(Phrase.SCENARIO_RECORDING));
            case ScenarioOutcome.NotSimulated others ->
                bad(texts.say(Phrase.SCENARIO_NOT_SIMULATED, String.join(", ", others.apps())));
        };
    }

    private static Result bad(String text) {
        return new Result(false, text);
    }
}
