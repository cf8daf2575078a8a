package org.presencemonitor.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridge to the FX thread: the only class that starts and ends the toolkit. */
final class FxWindow implements PresenceWindow.OpenWindow {
    private static final Logger LOG = LoggerFactory.getLogger(FxWindow.class);
    private static final int PATIENCE_SECONDS = 20;
    private static final int FRAME_PATIENCE_SECONDS = 5;

    private final MainWindow window;

    private FxWindow(MainWindow window) {
        this.window = window;
    }

    /** Starts the toolkit if it does not run, and builds the window, not shown yet. */
    static FxWindow open(StatusFeed feed, WindowParts parts) throws NoDisplayException {
        CompletableFuture<MainWindow> built = new CompletableFuture<>();
        Runnable build = () -> {
            try {
                Platform.setImplicitExit(false);
                built.complete(new MainWindow(new Stage(), parts));
            } catch (RuntimeException | LinkageError e) {
                built.completeExceptionally(e);
            }
        };
        try {
            startOrRun(build);
            MainWindow window = built.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            feed.attach(new Coalescer<>(Platform::runLater, window::show)::offer);
            return new FxWindow(window);
        } catch (ExecutionException e) {
            throw new NoDisplayException(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoDisplayException(e);
        } catch (TimeoutException | RuntimeException | LinkageError e) {
            throw new NoDisplayException(e);
        }
    }

    private static void startOrRun(Runnable build) {
        try {
            Platform.startup(build);
        } catch (IllegalStateException alreadyStarted) {
            if (Platform.isFxApplicationThread()) {
                build.run();
            } else {
                Platform.runLater(build);
            }
        }
    }

    /** Returns when the window has been drawn, so that what follows does not slow its first frame down. */
    @Override
    public void raise() {
        if (Platform.isFxApplicationThread()) {
            window.raise(() -> {});
            return;
        }
        CompletableFuture<Void> drawn = new CompletableFuture<>();
        Platform.runLater(() -> window.raise(() -> drawn.complete(null)));
        try {
            drawn.get(FRAME_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("The window has not been drawn yet", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void raiseSettings() {
        Platform.runLater(window::openSettings);
    }

    @Override
    public void close() {
        Platform.runLater(window::close);
        Platform.exit();
    }
}
