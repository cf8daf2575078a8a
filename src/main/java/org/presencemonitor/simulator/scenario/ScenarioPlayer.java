package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.simulator.scenario.Progress.State;
import org.presencemonitor.simulator.scenario.StepResult.StepOutcome;
import org.presencemonitor.simulator.time.ScenarioTime;
import org.presencemonitor.thread.Listeners;

/**
 * Plays one scenario, once, in an environment that its caller has made. Methods may be called from any thread and
 * return at once; steps are carried out on the thread of the scenario's time.
 *
 * <p>Where the environment runs on the same {@link ScenarioTime}, pause and speed hold for everything; where it runs on
 * real time, they hold for the waiting between steps.
 */
public final class ScenarioPlayer {
    private final Scenario scenario;
    private final ScenarioTime time;
    private final Listeners<ScenarioListener> listeners = new Listeners<>("a scenario");
    private final ScenarioContext context;
    private final Timetable timetable;
    private final StepResults results;
    private final CompletableFuture<ScenarioResult> ended = new CompletableFuture<>();

    private State state = State.READY;
    /** Index of the current or last step. */
    private int current;

    private Duration total;
    private Instant began = Timetable.MORNING;
    private @Nullable ExpectationWatch expecting;
    private boolean waiting;

    /**
     * A player that has not begun.
     *
     * @param time stands at {@link Timetable#MORNING}, which {@code at} steps rely on
     */
    public ScenarioPlayer(
            Scenario scenario, ScenarioEnvironment environment, ScenarioTime time, ScenarioListener listener) {
        this.scenario = scenario;
        this.time = time;
        listeners.add(listener);
        this.context = new ScenarioContext(environment, this::heard);
        this.results = new StepResults(scenario);
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

    /** Stops the scenario's time. */
    public synchronized void pause() {
        if (state == State.PLAYING) {
            state = State.PAUSED;
            time.pause();
            reportProgress();
        }
    }

    /** Continues after a pause. */
    public synchronized void resume() {
        if (state == State.PAUSED) {
            state = State.PLAYING;
            time.resume();
            reportProgress();
        }
    }

    /** Ends early: the remaining steps are skipped, and the faults of the scenario are closed. */
    public synchronized void stop() {
        if (state != State.ENDED) {
            end();
        }
    }

    /** The progress now. */
    public synchronized Progress progress() {
        int number = state == State.READY ? 0 : current + 1;
        return new Progress(
                state,
                number,
                scenario.steps().size(),
                scenario.steps().get(current).text(),
                elapsed(),
                total);
    }

    private Duration elapsed() {
        return state == State.READY ? Duration.ZERO : Duration.between(began, time.instant());
    }

    /** Schedules the marks before anything else, so that a step due at a mark runs before other tasks due then. */
    private synchronized void begin() {
        began = now();
        context.deed(began);
        for (int i = 0; i < scenario.steps().size(); i++) {
            if (scenario.steps().get(i).action() instanceof StepAction.Since since) {
                int number = i;
                in(since.time(), () -> reached(number));
            }
        }
        playOn();
    }

    private void playOn() {
        while (state != State.ENDED && !waiting) {
            if (results.areComplete()) {
                end();
                return;
            }
            current = results.size();
            Step step = scenario.steps().get(current);
            total = timetable.end(current, elapsed());
            reportProgress();
            context.select(step.client());
            carryOut(step);
        }
    }

    private void carryOut(Step step) {
        switch (step.action()) {
            case StepAction.Do something -> {
                if (act(something.action())) {
                    passed();
                }
            }
            case StepAction.Command command -> give(command);
            case StepAction.After after -> waitUntil(now().plus(after.time()));
            case StepAction.Since since -> mark(began.plus(since.time()));
            case StepAction.At at -> clockTime(Timetable.today(at.time()));
            case StepAction.Expect expect -> expect(expect.expectation());
        }
    }

    /** Returns whether it could be done. */
    private boolean act(Consumer<ScenarioContext> action) {
        context.deed(now());
        try {
            action.accept(context);
            return true;
        } catch (RuntimeException e) {
            // Of any kind: a step that cannot be done is a result, and the scenario has to end.
            failed("it can be done", ThrownReason.of(e));
            return false;
        }
    }

    /**
     * What a monitor learns and is told goes through its threads: it has taken up the steps before, and it takes up the
     * command, when this moment is over.
     */
    private void give(StepAction.Command command) {
        Runnable next = next();
        time.clock().executeLast(locked(() -> {
            if (state != State.ENDED && act(acting -> acting.current().ask(command.order()))) {
                time.clock().executeLast(next);
            }
        }));
    }

    private void clockTime(Instant then) {
        if (then.isBefore(now())) {
            later();
        } else {
            waitUntil(then);
        }
    }

    /** A recording goes on where an expectation, which somebody has added to it, takes longer than its steps leave. */
    private void mark(Instant then) {
        if (then.isAfter(now())) {
            waiting = true;
        } else if (then.isBefore(now()) && !scenario.recording()) {
            later();
        } else {
            passed();
        }
    }

    private void later() {
        failed("a time to come", "it is later already");
    }

    private void waitUntil(Instant then) {
        in(Duration.between(now(), then), next());
    }

    private Runnable next() {
        waiting = true;
        int number = results.size();
        return () -> reached(number);
    }

    private synchronized void reached(int number) {
        if (state != State.ENDED && waiting && results.size() == number) {
            waiting = false;
            passed();
            playOn();
        }
    }

    private void expect(Expectation expectation) {
        waiting = true;
        Actor actor = context.current();
        PendingExpectation pending = new PendingExpectation(expectation, now(), actor.before(), actor.newsIsThere());
        ExpectationWatch watch = new ExpectationWatch(actor, pending, time.clock(), this::locked, this::decided);
        expecting = watch;
        watch.begin();
    }

    private Runnable locked(Runnable task) {
        return () -> {
            synchronized (this) {
                task.run();
            }
        };
    }

    /** A client has written a line that is new, or a command has ended. */
    private void heard() {
        time.clock().execute(locked(() -> Optional.ofNullable(expecting).ifPresent(ExpectationWatch::checkAtTheEnd)));
    }

    private void decided(PendingExpectation.Verdict verdict) {
        expecting = null;
        waiting = false;
        if (verdict.expected().isEmpty()) {
            passed();
        } else {
            failed(verdict.expected(), verdict.seen());
        }
        playOn();
    }

    private void passed() {
        add(StepOutcome.PASSED, "", "");
    }

    private void failed(String expected, String seen) {
        add(StepOutcome.FAILED, expected, seen);
        end();
    }

    private void add(StepOutcome outcome, String expected, String seen) {
        StepResult result = results.add(outcome, began, time.instant(), expected, seen);
        listeners.call(listener -> listener.ended(result));
    }

    private void reportProgress() {
        listeners.call(listener -> listener.progressed(progress()));
    }

    private void end() {
        Optional.ofNullable(expecting).ifPresent(ExpectationWatch::close);
        expecting = null;
        while (!results.areComplete()) {
            add(StepOutcome.SKIPPED, "", "");
        }
        context.close();
        total = elapsed();
        state = State.ENDED;
        time.pause();
        reportProgress();
        ended.complete(results.whole());
    }

    private Instant now() {
        return time.clock().instant();
    }

    private void in(Duration delay, Runnable task) {
        time.clock().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }
}
