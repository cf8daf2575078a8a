package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.presencemonitor.desktop.WindowSystem;
import org.presencemonitor.desktop.platform.WindowSystems;
import org.presencemonitor.thread.DaemonThreads;

/** Starts JavaFX once, on its own thread, because nothing else in the start takes that long. Any thread. */
final class FxToolkit {
    private static final WindowSystem SYSTEM = WindowSystems.ofThisSystem();

    private static final String NO_FONT = "no font is found. Install one, such as the package fonts-dejavu-core.";

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
                SYSTEM.beforeToolkit();
                Platform.startup(() -> {
                    Platform.setImplicitExit(false);
                    // A window is in this list before it is on the screen.
                    Window.getWindows().addListener((ListChangeListener<Window>) FxToolkit::windowsChanged);
                    completeIfTextCanBeDrawn(start);
                });
            } catch (IllegalStateException alreadyStarted) {
                Platform.runLater(() -> start.complete(null));
            } catch (RuntimeException | Error e) {
                start.completeExceptionally(e);
            }
        });
        return start;
    }

    /** Without fonts JavaFX starts, and fails at the first text of a window. */
    private static void completeIfTextCanBeDrawn(CompletableFuture<Void> start) {
        try {
            Text text = new Text("8");
            text.setFont(Font.font(null, FontWeight.BOLD, 12));
            if (text.getLayoutBounds().getWidth() > 0) {
                start.complete(null);
                return;
            }
            start.completeExceptionally(new IllegalStateException(NO_FONT));
        } catch (RuntimeException | LinkageError e) {
            start.completeExceptionally(new IllegalStateException(NO_FONT, e));
        }
    }

    private static void windowsChanged(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            if (change.wasAdded()) {
                SYSTEM.windowOpens();
            }
        }
    }

    /** What the user asks for now may come in front of other programs' windows. On the FX thread. */
    static void userAsks() {
        SYSTEM.userAsks();
    }
}
