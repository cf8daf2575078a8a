package org.presencemonitor.ui.simulator;

import java.io.File;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.thread.Debounced;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.control.Page;
import org.presencemonitor.ui.control.ViewContext;

/**
 * The controller of the Simulator tab: passes requests to the simulator and its states to the view. While a request is
 * pending the controls stay as the user has set them, because an older state would flip them back for a moment. A
 * simulator that takes longer than five seconds is waited for no longer: the controls show what is known. On the FX
 * thread.
 */
public final class SimulatorTab {
    private static final Duration MAX_WAIT = Duration.ofSeconds(5);

    private final SimulatorControls controls;
    private final Supplier<Optional<File>> chooseFile;
    private final TimeSource clock;
    private final Debounced ticker;
    private final Debounced patience;
    private final Subscription subscription;
    private Texts texts;
    private SimulatorView view;
    private Optional<SimulatorState> newest = Optional.empty();
    private int pendingRequests;
    /** Grows when pending requests are given up: their ends no longer count. */
    private int generation;

    private boolean seen;

    public SimulatorTab(SimulatorControls controls, ViewContext context, Supplier<Optional<File>> chooseFile) {
        this.controls = controls;
        this.chooseFile = chooseFile;
        this.texts = context.texts();
        this.clock = context.clock();
        this.view = new SimulatorView(texts, this::ask, chooseFile);
        this.ticker = new Debounced(context.scheduler(), Platform::runLater);
        this.patience = new Debounced(context.scheduler(), Platform::runLater);
        this.subscription = controls.subscribe(new Coalescer<>(Platform::runLater, this::show)::offer);
    }

    /**
     * Speaks another language from now on, in another view, which shows the newest state even while a request is
     * pending.
     */
    public void say(Texts other) {
        texts = other;
        view = new SimulatorView(texts, this::ask, chooseFile);
        newest.ifPresent(this::render);
    }

    public Page.Content content() {
        return new Page.Content(view, view::focusFirst);
    }

    /** Whether the window can be seen; while it cannot, nothing is drawn. */
    public void seen(boolean now) {
        seen = now;
        render();
    }

    public void close() {
        subscription.close();
        ticker.cancel();
        patience.cancel();
    }

    private void show(SimulatorState state) {
        newest = Optional.of(state);
        render();
    }

    private void ask(SimulatorRequest request) {
        int asked = generation;
        pendingRequests++;
        patience.schedule(MAX_WAIT, this::giveUp);
        controls.ask(request).whenComplete((done, failure) -> Platform.runLater(() -> ended(asked)));
    }

    private void ended(int asked) {
        if (asked == generation) {
            pendingRequests--;
            render();
        }
    }

    private void giveUp() {
        generation++;
        pendingRequests = 0;
        render();
    }

    private void render() {
        ticker.cancel();
        if (seen && pendingRequests == 0) {
            newest.ifPresent(this::render);
        }
    }

    private void render(SimulatorState state) {
        Moment now = clock.now();
        SimulatorViewModel model = SimulatorViewModel.of(state, now, texts);
        view.show(model);
        model.scenario()
                .flatMap(ScenarioViewModel::untilNextTick)
                .ifPresent(delay -> ticker.schedule(delay, this::render));
    }
}
