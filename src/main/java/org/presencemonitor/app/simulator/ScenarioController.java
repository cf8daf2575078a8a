package org.presencemonitor.app.simulator;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.simulator.scenario.Progress;
import org.presencemonitor.simulator.scenario.Scenario;
import org.presencemonitor.simulator.scenario.ScenarioEnvironment;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioListener;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.ScenarioResult;
import org.presencemonitor.simulator.scenario.ShippedScenarios;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.simulator.ScenarioState;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioOutcome;
import org.presencemonitor.ui.simulator.ScenarioState.ScenarioPhase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays scenarios on the simulated clients while the user watches. Used on the simulator's thread. */
final class ScenarioController implements ScenarioListener {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioController.class);

    private final ScenarioEnvironment environment;
    private final ScheduledExecutorService simulatorThread;
    private final TimeSource clock;
    private final Executor reader;
    private final Listeners<Runnable> watchers = new Listeners<>("the scenario");
    private Optional<Scenario> open = Optional.empty();
    private Optional<ScenarioRun> playing = Optional.empty();
    private ScenarioState state;

    /**
     * @param environment the program's simulated clients and their monitors
     * @param reader reads files
     */
    ScenarioController(
            ScenarioEnvironment environment,
            ScheduledExecutorService simulatorThread,
            TimeSource clock,
            Executor reader) {
        this.environment = environment;
        this.simulatorThread = simulatorThread;
        this.clock = clock;
        this.reader = reader;
        this.state = atRest(Optional.empty());
    }

    /** The title that is made of a file name. */
    private static String title(String shipped) {
        return shipped.substring(0, 1).toUpperCase(Locale.ROOT)
                + shipped.substring(1).replace('-', ' ');
    }

    /** The open scenario and its progress. */
    ScenarioState state() {
        return state;
    }

    /** Calls back on the simulator's thread after each change of {@link #state()} that time alone does not explain. */
    Subscription watch(Runnable onChange) {
        return watchers.add(onChange);
    }

    private void become(ScenarioState next) {
        state = next;
        watchers.call(Runnable::run);
    }

    /** Opens a scenario that comes with the program, soon. */
    void open(String shipped) {
        ShippedScenarios.names().stream()
                .filter(name -> title(name).equals(shipped))
                .findFirst()
                .ifPresent(name -> read(name, () -> ShippedScenarios.read(name)));
    }

    /** Opens a scenario of the user, soon; one that cannot be read is an outcome of the state. */
    void open(File file) {
        read(file.getName(), () -> ScenarioParser.read(file.toPath()));
    }

    private void read(String file, Callable<Scenario> how) {
        reader.execute(() -> {
            try {
                Scenario scenario = how.call();
                simulatorThread.execute(() -> opened(Optional.of(scenario), whyNot(scenario)));
            } catch (ScenarioException e) {
                simulatorThread.execute(() -> opened(
                        Optional.empty(),
                        Optional.of(new ScenarioOutcome.Unreadable(e.problems().getFirst()))));
            } catch (Exception e) {
                LOG.info("{} cannot be read", file, e);
                simulatorThread.execute(() -> opened(Optional.empty(), Optional.of(new ScenarioOutcome.NoFile(file))));
            }
        });
    }

    /** Why a scenario that can be read cannot be played here. */
    private Optional<ScenarioOutcome> whyNot(Scenario scenario) {
        if (scenario.recording()) {
            return Optional.of(new ScenarioOutcome.Recording());
        }
        Predicate<String> here =
                app -> environment.clients().stream().anyMatch(client -> RegistryNames.areSame(client.app(), app));
        List<String> missing = scenario.providers().stream()
                .map(Scenario.Role::app)
                .filter(here.negate())
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new ScenarioOutcome.NotSimulated(missing));
    }

    private void opened(Optional<Scenario> scenario, Optional<ScenarioOutcome> outcome) {
        if (playing.isEmpty()) {
            open = outcome.isPresent() ? Optional.empty() : scenario;
            become(atRest(outcome));
        }
    }

    private ScenarioState atRest(Optional<ScenarioOutcome> outcome) {
        return new ScenarioState(
                ShippedScenarios.names().stream().map(ScenarioController::title).toList(),
                open.map(Scenario::name),
                ScenarioPhase.AT_REST,
                0,
                open.map(scenario -> scenario.steps().size()).orElse(0),
                "",
                Duration.ZERO,
                clock.now(),
                open.map(Scenario::lastsAtMost).orElse(Duration.ZERO),
                outcome);
    }

    /** Plays the open scenario from its beginning, on clients that do not run yet, or from where it pauses. */
    void play() {
        if (playing.isPresent()) {
            playing.get().player().resume();
            return;
        }
        open.ifPresent(scenario -> {
            ScenarioRun run = new ScenarioRun(scenario, environment, simulatorThread, clock, this);
            playing = Optional.of(run);
            become(at(run.player().progress(), ScenarioPhase.PLAYING, Optional.empty()));
            run.play().thenAcceptAsync(this::ended, simulatorThread);
        });
    }

    void pause() {
        playing.ifPresent(run -> run.player().pause());
    }

    /** Stops it. Its changes stay, faults and profiles excepted. */
    void stop() {
        playing.ifPresent(run -> run.player().stop());
    }

    @Override
    public void progressed(Progress progress) {
        switch (progress.state()) {
            case READY, ENDED -> {}
            case PLAYING -> become(at(progress, ScenarioPhase.PLAYING, Optional.empty()));
            case PAUSED -> become(at(progress, ScenarioPhase.PAUSED, Optional.empty()));
        }
    }

    private void ended(ScenarioResult result) {
        Optional<Progress> last = playing.map(run -> run.player().progress());
        playing = Optional.empty();
        last.ifPresent(progress -> become(at(progress, ScenarioPhase.AT_REST, outcome(result))));
    }

    private static Optional<ScenarioOutcome> outcome(ScenarioResult result) {
        if (result.passed()) {
            return Optional.of(new ScenarioOutcome.Passed());
        }
        return result.failure().map(step -> new ScenarioOutcome.Failed(step.number(), step.expected(), step.seen()));
    }

    /** A step without the punctuation of its file, for which there is no room. */
    private static String withoutPunctuation(String step) {
        return step.replaceAll("[{}\\[\\]\":]", " ")
                .replaceAll(" +", " ")
                .replace(" ,", ",")
                .strip();
    }

    private ScenarioState at(Progress progress, ScenarioPhase phase, Optional<ScenarioOutcome> outcome) {
        return new ScenarioState(
                state.shipped(),
                state.name(),
                phase,
                progress.step(),
                progress.steps(),
                progress.step() == 0 ? "" : withoutPunctuation(progress.text()),
                progress.elapsed(),
                clock.now(),
                progress.total(),
                outcome);
    }
}
