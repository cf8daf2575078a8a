package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.event.Event;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The window that is being opened")
class FxWindowTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();
    private final InstantSource clock = InstantSource.fixed(Example.NOW);
    private final StatusFeed feed = new StatusFeed(source.alone(), listener -> () -> {}, clock);

    @AfterEach
    void close() throws Exception {
        Fx.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        feed.close();
        scheduler.shutdownNow();
    }

    @Test
    @DisplayName("cannot be closed at its first look: whether that hides it or quits is only known a moment later")
    void closedAtFirstLook() throws Exception {
        host.tray = true;
        Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);
        Fx.run(() -> assertThat(Window.getWindows()).isEmpty());
        FxWindow opened = FxWindow.open(
                feed,
                WindowDependenciesBuilder.of(
                        source, texts, clock, scheduler, host, Theme.LIGHT, "Simulated", Optional.empty()));

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
