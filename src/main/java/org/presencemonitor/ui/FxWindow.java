package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.control.SteadyPlace;
import org.presencemonitor.ui.status.Hero;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as seen from other threads: each method runs its work on the FX thread. */
final class FxWindow implements OpenWindow {
    private static final Logger LOG = LoggerFactory.getLogger(FxWindow.class);
    private static final int START_TIMEOUT_SECONDS = 20;
    private static final int FRAME_TIMEOUT_SECONDS = 5;

    private volatile StatusFeed feed;
    private volatile WindowDependencies parts;
    private final Stage stage;
    private final SteadyPlace place;
    /**
     * Completed on the FX thread, where its dependent stages run as well. Another one after a failure, so that the
     * window is built again when it is next asked for.
     */
    private CompletableFuture<MainWindow> window = new CompletableFuture<>();

    /** The first frame is shown, and the window is not built yet. */
    private boolean building;

    private FxWindow(StatusFeed feed, WindowDependencies parts, Stage stage) {
        this.feed = feed;
        this.parts = parts;
        this.stage = stage;
        place = SteadyPlace.of(stage);
    }

    /** Starts the toolkit in the background. */
    static void prepare() {
        CompletableFuture<Void> unused = FxToolkit.start();
    }

    /**
     * A window that is not shown yet; starts the toolkit if it does not run.
     *
     * @param started called once the toolkit runs, on its thread
     */
    static FxWindow open(StatusFeed feed, WindowDependencies parts, Runnable started) throws NoDisplayException {
        try {
            return FxToolkit.start()
                    .thenApplyAsync(
                            running -> {
                                started.run();
                                return new FxWindow(feed, parts, new Stage());
                            },
                            Platform::runLater)
                    .get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw NoDisplayException.failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NoDisplayException.late(e);
        } catch (TimeoutException e) {
            throw NoDisplayException.late(e);
        }
    }

    /** Waits for the frame, so that the caller's next work does not slow down the first one. */
    @Override
    public boolean raise(boolean asked) {
        Settings settings = parts.settings().current();
        Optional<Hero> hero =
                feed.newest().map(presence -> Hero.of(presence, parts.clock().now(), parts.texts()));
        String title = parts.texts().say(Phrase.WINDOW_TITLE);
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        onFxThread(() -> {
            if (asked) {
                FxToolkit.userAsks();
            }
            if (window.isDone() || building) {
                window.thenAccept(built -> built.raise(() -> drawn.complete(null)));
            } else {
                stage.setTitle(title);
                showFirstFrame(hero, settings, asked, () -> drawn.complete(null));
            }
        });
        return !Platform.isFxApplicationThread() && await(drawn);
    }

    private void showFirstFrame(Optional<Hero> hero, Settings settings, boolean asked, Runnable drawn) {
        building = true;
        // Only the complete window decides whether closing hides or quits.
        stage.setOnCloseRequest(WindowEvent::consume);
        Scene scene = MainWindow.sceneOf(stage, FirstFrame.of(hero, settings.look()), settings.look());
        Placement.put(stage, settings);
        stage.show();
        if (asked) {
            stage.requestFocus();
        }
        MainWindow.afterNextPulse(scene, () -> {
            awaitRendering(scene);
            Platform.runLater(() -> {
                drawn.run();
                build();
                window.thenAccept(built -> built.raise(() -> {}));
            });
        });
    }

    /**
     * Waits for the rendering thread, which works in order: when this pixel is rendered, the frame before it is too.
     * The frame reaches the screen through the FX thread, which therefore must not be busy building the window.
     */
    private static void awaitRendering(Scene scene) {
        SnapshotParameters pixel = new SnapshotParameters();
        pixel.setViewport(new Rectangle2D(0, 0, 1, 1));
        scene.getRoot().snapshot(pixel, null);
    }

    private static void onFxThread(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    private static boolean await(CompletableFuture<Void> drawn) {
        try {
            drawn.get(FRAME_TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The window has not been drawn yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private void build() {
        if (window.isDone()) {
            return;
        }
        try {
            MainWindow built = new MainWindow(stage, parts);
            window.complete(built);
            show(feed, built, parts);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The window could not be built", e);
            stage.setOnCloseRequest(this::closingUnbuilt);
            window.completeExceptionally(e);
            window = new CompletableFuture<>();
        } finally {
            building = false;
        }
    }

    /** The window keeps its old look until there are states to show in the new one. */
    private static void show(StatusFeed feed, MainWindow window, WindowDependencies parts) {
        Consumer<StatusFeed.States> show = states -> window.watch(parts, states);
        feed.attach(new Coalescer<>(Platform::runLater, show)::offer);
    }

    @Override
    public void watch(StatusFeed next, WindowDependencies others) {
        Platform.runLater(() -> {
            feed = next;
            parts = others;
            if (window.isDone()) {
                window.thenAccept(built -> show(next, built, others));
            }
        });
    }

    /** Nothing is there that could explain why closing quits where there is no tray. */
    private void closingUnbuilt(WindowEvent event) {
        event.consume();
        if (parts.host().trayVisible()) {
            stage.hide();
        } else {
            parts.host().quit();
        }
    }

    @Override
    public void hide() {
        Platform.runLater(stage::hide);
    }

    @Override
    public void raiseSettings() {
        Platform.runLater(() -> {
            FxToolkit.userAsks();
            if (!stage.isShowing()) {
                build();
            }
            window.thenAccept(MainWindow::openSettings);
        });
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            place.close();
            window.thenAccept(MainWindow::close);
            stage.close();
        });
        Platform.exit();
    }
}
