package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.presencemonitor.thread.DaemonThreads;

/** Starts JavaFX once, on its own thread, because nothing else in the start takes that long. Any thread. */
final class FxToolkit {
    private static Optional<CompletableFuture<Void>> started = Optional.empty();

    private FxToolkit() {}

    /** Completes on the FX thread, or with the reason why JavaFX cannot start. Only the first call starts it. */
    static synchronized CompletableFuture<Void> start() {
        CompletableFuture<Void> start = started.orElseGet(FxToolkit::startNow);
        started = Optional.of(start);
        return start;
    }

    private static CompletableFuture<Void> startNow() {
        CompletableFuture<Void> start = new CompletableFuture<>();
        DaemonThreads.start("toolkit", () -> {
            try {
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    start.complete(null);
                });
            } catch (IllegalStateException alreadyStarted) {
                Platform.runLater(() -> start.complete(null));
            } catch (RuntimeException | Error e) {
                start.completeExceptionally(e);
            }
        });
        return start;
    }
}
