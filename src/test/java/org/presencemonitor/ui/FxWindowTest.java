package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.Language;
import org.presencemonitor.texts.Texts;
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
    private final StatusFeed feed = new StatusFeed(source.alone(), listener -> () -> {}, Example.CLOCK);

    @BeforeEach
    void noOtherWindow() throws Exception {
        Fx.run(() -> assertThat(Window.getWindows()).isEmpty());
    }

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
        FxWindow opened = FxWindow.open(
                feed, WindowDependenciesBuilder.still(source).host(host).build(scheduler), () -> {});

        Fx.run(() -> {
            opened.raise(false);
            askToClose();
            assertThat(Window.getWindows().getFirst().isShowing()).isTrue();
        });
        await().until(() -> host.seen);

        Fx.run(FxWindowTest::askToClose);
        await().until(() -> !host.seen);
    }

    private static void askToClose() {
        Window window = Window.getWindows().getFirst();
        Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Test
    @DisplayName("can be closed when the rest of it cannot be built, and is built again when it is asked for again")
    void cannotBeBuilt() throws Exception {
        AtomicBoolean broken = new AtomicBoolean(true);
        Function<Language, Texts> words = language -> {
            // The first frame has its words from the thread that asks for the window.
            if (broken.get() && Platform.isFxApplicationThread()) {
                throw new IllegalStateException("expected by this test");
            }
            return new Texts(Locale.UK, ZoneOffset.UTC);
        };
        FxWindow opened = FxWindow.open(
                feed,
                WindowDependenciesBuilder.still(source).host(host).texts(words).build(scheduler),
                () -> {});
        assertThat(opened.raise(false)).isTrue();
        Fx.run(FxWindowTest::askToClose);
        assertThat(host.quits).as("without a tray closing quits").hasValue(1);

        host.tray = true;
        Fx.run(FxWindowTest::askToClose);
        Fx.run(() ->
                assertThat(Window.getWindows()).as("with a tray closing hides").isEmpty());

        broken.set(false);
        assertThat(opened.raise(false)).isTrue();
        await().until(() -> host.seen);
    }
}
