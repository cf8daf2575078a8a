package org.presencemonitor.ui;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The bridge to the FX thread: the only class that starts and ends the toolkit. */
final class FxWindow implements PresenceWindow.OpenWindow {
    private static final int PATIENCE_SECONDS = 20;

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

    @Override
    public void raise() {
        Platform.runLater(window::raise);
    }

    @Override
    public void close() {
        Platform.runLater(window::close);
        Platform.exit();
    }
}
