package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.event.Event;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window during its opening")
class FxWindowTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();
    private final StatusFeed feed =
            new StatusFeed(source.alone(), listener -> () -> {}, InstantSource.fixed(Example.NOW));

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        feed.close();
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("cannot be closed at its first frame: whether closing hides it or quits is known only a moment later")
    void closedAtFirstFrame() throws Exception {
        host.tray = true;
        Fx.run(() -> assertThat(Window.getWindows()).isEmpty());
        FxWindow opened = FxWindow.open(
                feed, WindowDependenciesBuilder.still(source).host(host).build(scheduler));

        Fx.run(() -> {
            opened.raise();
            Window window = Window.getWindows().getFirst();
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            assertThat(window.isShowing()).isTrue();
        });
        await().until(() -> host.seen);

        Fx.run(() -> {
            Window window = Window.getWindows().getFirst();
            Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
        });
        await().until(() -> !host.seen);
    }
}
