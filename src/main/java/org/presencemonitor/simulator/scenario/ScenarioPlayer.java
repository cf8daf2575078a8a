package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.scenario.Progress.State;
import org.presencemonitor.simulator.scenario.StepResult.Outcome;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays one scenario, once, on a stage that is there already. Methods may be called from any thread and return at once;
 * steps are carried out on the thread of the scenario's time.
 *
 * <p>Where the stage runs on the same {@link ScenarioTime}, pause and speed hold for everything; where it runs on real
 * time, they hold for the waiting between steps.
 */
public final class ScenarioPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioPlayer.class);
    /** For what no change of the presence tells of: the journal, the default. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Scenario scenario;
    private final ScenarioTime time;
    private final ScenarioListener listener;
    private final ScenarioContext scene;
    private final JournalMark journal;
    private final Timetable timetable;
    private final List<StepResult> results = new ArrayList<>();
    private final CompletableFuture<ScenarioResult> ended = new CompletableFuture<>();

    private State state = State.READY;
    /** The step that is being carried out, or was the last to be. */
    private int at;

    private Duration total;
    private Instant began = Timetable.MORNING;
    private @Nullable PendingExpectation expecting;
    private @Nullable Subscription watch;
    private boolean waiting;

    /**
     * A player that has not begun.
     *
     * @param time standing at {@link Timetable#MORNING} for {@code at} steps to mean what they say
     */
    public ScenarioPlayer(Scenario scenario, ScenarioEnvironment stage, ScenarioTime time, ScenarioListener listener) {
        this.scenario = scenario;
        this.time = time;
        this.listener = listener;
        this.scene = new ScenarioContext(stage);
        this.journal = new JournalMark();
        this.timetable = new Timetable(scenario.steps());
        this.total = timetable.end(0, Duration.ZERO);
    }

    /**
     * Begins.
     *
     * @return as {@link #ended()}
     */
    public synchronized CompletableFuture<ScenarioResult> play() {
        if (state == State.READY) {
            state = State.PLAYING;
            time.clock().execute(this::begin);
            time.resume();
        }
        return ended;
    }

    /** Completes when the last step has ended or {@link #stop()} was called; never exceptionally. */
    public CompletableFuture<ScenarioResult> ended() {
        return ended;
    }

    /** Stands still. */
    public synchronized void pause() {
        if (state == State.PLAYING) {
            state = State.PAUSED;
            time.pause();
            tell(() -> listener.progressed(progress()));
        }
    }

    /** Goes on from where it was paused. */
    public synchronized void resume() {
        if (state == State.PAUSED) {
            state = State.PLAYING;
            time.resume();
            tell(() -> listener.progressed(progress()));
        }
    }

    /** Ends early: what is left is skipped, and the faults of the scenario are closed. */
    public synchronized void stop() {
        if (state != State.ENDED) {
            end();
        }
    }

    /** Where it stands now. */
    public synchronized Progress progress() {
        int number = state == State.READY ? 0 : at + 1;
        return new Progress(
                state, number, scenario.steps().size(), scenario.steps().get(at).text(), elapsed(), total);
    }

    private Duration elapsed() {
        return state == State.READY ? Duration.ZERO : Duration.between(began, time.instant());
    }

    /** Marks are set before anything else happens, so that a step due then comes first among what is due then. */
    private synchronized void begin() {
        began = time.clock().instant();
        for (int i = 0; i < scenario.steps().size(); i++) {
            if (scenario.steps().get(i).action() instanceof StepAction.Since since) {
                int number = i;
                in(since.time(), () -> reached(number));
            }
        }
        goOn();
    }

    private void goOn() {
        while (state != State.ENDED && !waiting) {
            if (results.size() == scenario.steps().size()) {
                end();
                return;
            }
            at = results.size();
            Step step = scenario.steps().get(at);
            total = timetable.end(at, elapsed());
            tell(() -> listener.progressed(progress()));
            scene.turnTo(step.client());
            carryOut(step);
        }
    }

    private void carryOut(Step step) {
        switch (step.action()) {
            case StepAction.Do something -> deed(something.deed());
            case StepAction.After after -> waitUntil(now().plus(after.time()));
            case StepAction.Since since -> mark(began.plus(since.time()));
            case StepAction.At at -> clockTime(Timetable.today(at.time()));
            case StepAction.Expect expect -> expect(expect.expectation());
        }
    }

    private void deed(ImmediateAction deed) {
        journal.set(scene.actor());
        try {
            deed.on(scene);
            passed();
        } catch (RuntimeException e) {
            // Whatever it threw: a step that cannot be done is a result, and the scenario has to end.
            failed("it can be done", String.valueOf(e.getMessage()));
        }
    }

    private void clockTime(Instant then) {
        if (then.isBefore(now())) {
            failed("a time to come", "it is later already");
        } else {
            waitUntil(then);
        }
    }

    private void mark(Instant then) {
        if (then.isAfter(now())) {
            waiting = true;
        } else {
            passed();
        }
    }

    private void waitUntil(Instant then) {
        waiting = true;
        int number = results.size();
        in(Duration.between(now(), then), () -> reached(number));
    }

    private synchronized void reached(int number) {
        if (state != State.ENDED && waiting && results.size() == number) {
            waiting = false;
            passed();
            goOn();
        }
    }

    private void expect(Expectation expectation) {
        waiting = true;
        PendingExpectation open = new PendingExpectation(expectation, now());
        expecting = open;
        int number = results.size();
        watch = scene.actor().witness().watch(sight -> time.clock().execute(() -> heard(number, sight)));
        look(number, scene.actor().witness().look());
        if (waiting && expectation.needsAsking()) {
            ask(number);
        }
    }

    private synchronized void ask(int number) {
        if (waiting && results.size() == number) {
            in(BETWEEN_LOOKS, () -> ask(number));
            lookAgain(number);
        }
    }

    private synchronized void heard(int number, Observation sight) {
        look(number, sight);
        goOn();
    }

    private synchronized void lookAgain(int number) {
        if (results.size() == number) {
            look(number, scene.actor().witness().look());
            goOn();
        }
    }

    private void look(int number, Observation sight) {
        PendingExpectation open = expecting;
        if (state == State.ENDED || open == null || results.size() != number) {
            return;
        }
        Optional<PendingExpectation.Verdict> verdict = open.look(sight, journal.since(), now());
        if (verdict.isEmpty()) {
            in(open.until(now()), () -> lookAgain(number));
            return;
        }
        lookNoMore();
        waiting = false;
        if (verdict.get().expected().isEmpty()) {
            passed();
        } else {
            failed(verdict.get().expected(), verdict.get().seen());
        }
    }

    private void lookNoMore() {
        expecting = null;
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    private void passed() {
        add(Outcome.PASSED, "", "");
    }

    private void failed(String expected, String seen) {
        add(Outcome.FAILED, expected, seen);
        end();
    }

    private void add(Outcome outcome, String expected, String seen) {
        int at = results.size();
        Instant now = time.instant();
        StepResult result = new StepResult(
                at + 1, scenario.steps().get(at), outcome, now, Duration.between(began, now), expected, seen);
        results.add(result);
        tell(() -> listener.ended(result));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            LOG.warn("A listener threw; the scenario goes on", e);
        }
    }

    private void end() {
        lookNoMore();
        while (results.size() < scenario.steps().size()) {
            add(Outcome.SKIPPED, "", "");
        }
        scene.closeFaults();
        total = elapsed();
        state = State.ENDED;
        time.pause();
        tell(() -> listener.progressed(progress()));
        ended.complete(new ScenarioResult(scenario, results));
    }

    private Instant now() {
        return time.clock().instant();
    }

    private void in(Duration delay, Runnable task) {
        time.clock().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
