package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.PastHistory;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** Draws the tab in every theme and language into target/screens, to be looked at. */
@Tag("desktop")
@DisplayName("The Activity tab")
class ActivityScreensTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @ParameterizedTest
    @DisplayName("shows its rows whole, in words of the texts alone")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsRowsWhole(Rendering rendering) throws Exception {
        PastHistory history = new PastHistory().with(ActivityExample.days());
        Stage stage = Fx.get(Stage::new);
        MainWindow window = Fx.get(() -> new MainWindow(stage, parts(rendering, history)));
        Fx.run(stage::show);
        Fx.run(() -> window.show(
                new StatusFeed.Moment(Example.SIGNED_OUT.presence(), ScreensTest.recent(Example.SIGNED_OUT))));
        Fx.run(() -> window.open(1));
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(() ->
                        !window.scene().getRoot().lookupAll(".activity-line").isEmpty()));
        rendering.draw("activity", window.scene());
        List<String> cut = new ArrayList<>(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));
        Set<String> foreign = new TreeSet<>();
        for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                foreign.add(
                        ScreenTexts.NAMES_AND_CODES.matcher(labeled.getText()).replaceAll(""));
            }
        }
        Fx.run(() -> {
            stage.setWidth(stage.getMinWidth());
            stage.setHeight(stage.getMinHeight());
        });
        await().atMost(5, SECONDS).until(() -> Fx.get(() -> window.scene().getWidth() <= stage.getMinWidth()));
        // The page makes room for its scroll bar once there is one.
        Fx.run(() -> window.scene().snapshot(null));
        rendering.draw("activity-smallest", window.scene());
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));
        Fx.run(window::close);

        assertThat(cut).isEmpty();
        if (rendering.language().equals("ru")) {
            assertThat(foreign).noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
        }
    }

    private WindowDependencies parts(Rendering rendering, PastHistory history) {
        Texts texts = rendering.texts();
        return WindowDependenciesBuilder.of(
                new FakeSource(Example.SIGNED_OUT.presence()),
                texts,
                InstantSource.fixed(Example.NOW),
                scheduler,
                new FakeHost(),
                rendering.look(),
                texts.say(Phrase.SIMULATED),
                Optional.empty(),
                history);
    }
}
