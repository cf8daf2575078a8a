package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;

/** Draws the open mail link in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The open mail link")
class MailScreensTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @DisplayName("is whole in the usual and in the smallest window, and moves nothing above it")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void isWhole(Rendering rendering) throws Exception {
        Stage stage = Fx.get(Stage::new);
        MainWindow window = Fx.get(() -> new MainWindow(stage, ScreensTest.parts(rendering, scheduler)));
        Fx.run(stage::show);
        List<String> cut = new ArrayList<>();
        show(window, Example.AVAILABLE);
        double closed = Fx.get(() -> ScreensTest.top(window.scene(), "#mail-link"));
        Fx.run(() -> window.scene().lookup("#mail-link").executeAccessibleAction(AccessibleAction.EXPAND));
        draw(window, "open", rendering, cut);
        double open = Fx.get(() -> ScreensTest.top(window.scene(), "#mail-link"));
        Fx.run(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        await().atMost(5, SECONDS).until(() -> Fx.get(() -> window.scene().getWidth() <= stage.getMinWidth()));
        draw(window, "open-smallest", rendering, cut);
        Fx.run(window::close);

        assertThat(cut).isEmpty();
        assertThat(open).isEqualTo(closed);
    }

    private static void draw(MainWindow window, String name, Rendering rendering, List<String> cut) throws Exception {
        for (Example example : opening().toList()) {
            show(window, example);
            rendering.draw(example.fileName() + "-" + name, window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
        }
        show(window, Example.AVAILABLE);
    }

    private static Stream<Example> opening() {
        return Arrays.stream(Example.values())
                .filter(example -> example.name().matches("AVAILABLE|SENDING|LOGG.*|MAIL_.*"))
                .filter(example -> !example.presence().mail().providers().isEmpty());
    }

    private static void show(MainWindow window, Example example) throws Exception {
        Fx.run(() -> window.show(new StatusFeed.Moment(example.presence(), ScreensTest.recent(example))));
        Fx.run(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
        });
    }
}
