package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/**
 * Opens main windows for a test, and after the test closes them, the feed that they show and the scheduler that they
 * share. Every other method is about the window that was opened last. Register it as a field of the test.
 */
final class MainWindowExtension implements AfterEachCallback {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Deque<Opened> opened = new ArrayDeque<>();
    private final UserRobot robot = new UserRobot(this::scene);
    private Optional<StatusFeed> feed = Optional.empty();

    private record Opened(Stage stage, MainWindow window) {}

    /** Makes a window on a stage of its own; neither is shown yet. */
    void open(WindowDependenciesBuilder dependencies) throws Exception {
        open(Fx.get(Stage::new), dependencies.build(scheduler));
    }

    /** Makes a window on a stage that may be shown already. */
    void open(Stage stage, WindowDependencies dependencies) throws Exception {
        opened.add(new Opened(stage, Fx.get(() -> new MainWindow(stage, dependencies))));
    }

    /** Makes a window and shows it, without waiting for its first frame. */
    void openShown(WindowDependenciesBuilder dependencies) throws Exception {
        open(dependencies);
        Fx.run(stage()::show);
    }

    /** Makes a window that shows these clients, and waits until it is drawn and has the keyboard. */
    void openInFront(WindowDependenciesBuilder dependencies, WatchedClients clients) throws Exception {
        openInFront(dependencies, clients, listener -> () -> {});
    }

    /**
     * Makes a window that shows these clients, and waits until it is drawn and has the keyboard.
     *
     * @param providers subscribes to which one is Office's default
     */
    void openInFront(
            WindowDependenciesBuilder dependencies,
            WatchedClients clients,
            Function<Consumer<ProviderList>, Subscription> providers)
            throws Exception {
        WindowDependencies built = dependencies.build(scheduler);
        open(Fx.get(Stage::new), built);
        StatusFeed shown = new StatusFeed(clients, providers, built.clock());
        feed = Optional.of(shown);
        shown.attach(new Coalescer<>(Platform::runLater, window()::show)::offer);
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Fx.run(() -> window().raise(() -> drawn.complete(stage().isShowing())));
        assertThat(drawn.get(5, SECONDS)).isTrue();
        Fx.until(stage()::isFocused);
    }

    /** Gives the window another client, and waits until it is drawn. */
    void watch(WindowDependencies dependencies, FakeSource source) throws Exception {
        feed.ifPresent(StatusFeed::close);
        StatusFeed next = new StatusFeed(source.alone(), listener -> () -> {}, dependencies.clock());
        feed = Optional.of(next);
        Consumer<StatusFeed.States> show = states -> window().watch(dependencies, states);
        next.attach(new Coalescer<>(Platform::runLater, show)::offer);
        settle();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (Opened each : opened) {
            Fx.run(each.window()::close);
        }
        feed.ifPresent(StatusFeed::close);
        scheduler.shutdownNow();
    }

    /** The scheduler of every window of this test. */
    ScheduledExecutorService scheduler() {
        return scheduler;
    }

    Stage stage() {
        return opened.getLast().stage();
    }

    MainWindow window() {
        return opened.getLast().window();
    }

    Scene scene() {
        return window().scene();
    }

    UserRobot robot() {
        return robot;
    }

    Node node(String selector) {
        return scene().lookup(selector);
    }

    /** The id of the control that has the focus. */
    String focused() throws Exception {
        return Fx.get(() -> String.valueOf(scene().getFocusOwner().getId()));
    }

    /** The distance of a control from the scene's top edge. */
    double top(String selector) throws Exception {
        return Fx.get(() -> node(selector).localToScene(0, 0).getY());
    }

    /** Shows an example and lays the window out. */
    void show(Example example) throws Exception {
        show(new StatusFeed.States(example.presence(), example.recentChanges()));
    }

    /** Shows states and lays the window out. */
    void show(StatusFeed.States states) throws Exception {
        showAndGet(states, () -> true);
    }

    /** Shows an example, lays the window out, and returns what the question finds before the next frame. */
    <T> T showAndGet(Example example, Callable<T> question) throws Exception {
        return showAndGet(new StatusFeed.States(example.presence(), example.recentChanges()), question);
    }

    private <T> T showAndGet(StatusFeed.States states, Callable<T> question) throws Exception {
        return Fx.get(() -> {
            window().show(states);
            scene().getRoot().applyCss();
            scene().getRoot().layout();
            return question.call();
        });
    }

    void raise() throws Exception {
        Fx.run(() -> window().raise(() -> {}));
    }

    /** Makes the window as small as it can be. */
    void shrink() throws Exception {
        Fx.run(() -> {
            stage().setWidth(stage().getMinWidth());
            stage().setHeight(stage().getMinHeight());
        });
        Fx.until(() -> scene().getWidth() <= stage().getMinWidth() && scene().getHeight() <= stage().getMinHeight());
    }

    /** Waits until everything that was passed to the FX thread before is drawn. */
    void settle() throws Exception {
        Fx.run(() -> {});
        Fx.run(() -> scene().snapshot(null));
    }

    static void awaitTooltip(String text) {
        Fx.until(() -> Window.getWindows().stream()
                .anyMatch(shown -> shown instanceof Tooltip tip && tip.getText().equals(text)));
    }
}
