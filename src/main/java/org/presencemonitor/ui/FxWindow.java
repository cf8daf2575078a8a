package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.ui.control.Coalescer;
import org.presencemonitor.ui.status.Hero;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window as seen from other threads: each method runs its work on the FX thread. */
final class FxWindow implements OpenWindow {
    private static final Logger LOG = LoggerFactory.getLogger(FxWindow.class);
    private static final int START_TIMEOUT_SECONDS = 20;
    private static final int FRAME_TIMEOUT_SECONDS = 5;

    private final StatusFeed feed;
    private final WindowDependencies parts;
    private final Stage stage;
    /** Completed on the FX thread, where its dependent stages run as well. */
    private final CompletableFuture<MainWindow> window = new CompletableFuture<>();

    private FxWindow(StatusFeed feed, WindowDependencies parts, Stage stage) {
        this.feed = feed;
        this.parts = parts;
        this.stage = stage;
    }

    /** Starts the toolkit in the background. */
    static void prepare() {
        CompletableFuture<Void> unused = FxToolkit.start();
    }

    /** A window that is not shown yet; starts the toolkit if it does not run. */
    static FxWindow open(StatusFeed feed, WindowDependencies parts) throws NoDisplayException {
        try {
            return FxToolkit.start()
                    .thenApplyAsync(started -> new FxWindow(feed, parts, new Stage()), Platform::runLater)
                    .get(START_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new NoDisplayException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoDisplayException(e);
        } catch (TimeoutException e) {
            throw new NoDisplayException(e);
        }
    }

    /** Returns when the window has been drawn, so that the caller's next work does not slow down its first frame. */
    @Override
    public void raise() {
        Settings settings = parts.settings().current();
        Optional<Hero> hero =
                feed.newest().map(presence -> Hero.of(presence, parts.clock().instant(), parts.texts()));
        String title = parts.texts().say(Phrase.WINDOW_TITLE);
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        onFxThread(() -> {
            if (window.isDone() || stage.isShowing()) {
                window.thenAccept(built -> built.raise(() -> drawn.complete(null)));
            } else {
                stage.setTitle(title);
                showFirstFrame(hero, settings, () -> drawn.complete(null));
            }
        });
        if (!Platform.isFxApplicationThread()) {
            await(drawn);
        }
    }

    private void showFirstFrame(Optional<Hero> hero, Settings settings, Runnable drawn) {
        Placement.put(stage, settings);
        // Only the complete window decides whether closing hides or quits.
        stage.setOnCloseRequest(WindowEvent::consume);
        Scene scene = MainWindow.sceneOf(stage, FirstFrame.of(hero, settings.look()), settings.look());
        stage.show();
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

    private static void await(CompletableFuture<Void> drawn) {
        try {
            drawn.get(FRAME_TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The window has not been drawn yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void build() {
        if (window.isDone()) {
            return;
        }
        try {
            MainWindow built = new MainWindow(stage, parts);
            window.complete(built);
            feed.attach(new Coalescer<>(Platform::runLater, built::show)::offer);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The window could not be built", e);
            window.completeExceptionally(e);
        }
    }

    @Override
    public void raiseSettings() {
        Platform.runLater(() -> {
            if (!stage.isShowing()) {
                build();
            }
            window.thenAccept(MainWindow::openSettings);
        });
    }

    @Override
    public void close() {
        Platform.runLater(() -> {
            window.thenAccept(MainWindow::close);
            stage.close();
        });
        Platform.exit();
    }
}
