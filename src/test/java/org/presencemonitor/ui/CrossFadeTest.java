package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHistory;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("A change of the status")
class CrossFadeTest {
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final LiveSettings settings =
            WindowDependenciesBuilder.settings(new DisplaySettings(Theme.LIGHT, 100, Language.ENGLISH, false));
    private final Rendering english = new Rendering(Theme.LIGHT, "en-GB", 100);
    private final MainWindow window;

    CrossFadeTest() throws Exception {
        WindowDependencies parts = new WindowDependencies(
                new FakeSource(Example.AVAILABLE.presence()),
                language -> english.texts(),
                InstantSource.fixed(Example.NOW),
                scheduler,
                new FakeHost(),
                settings,
                new FakeHistory(),
                Optional.of(Phrase.SIMULATED),
                Optional.empty());
        Stage stage = Fx.get(Stage::new);
        window = Fx.get(() -> new MainWindow(stage, parts));
        Fx.run(stage::show);
        show(Example.AVAILABLE);
    }

    @AfterEach
    void close() throws Exception {
        Fx.run(window::close);
        scheduler.shutdownNow();
    }

    private void show(Example example) throws Exception {
        Fx.run(() -> {
            window.show(new StatusFeed.Moment(example.presence(), ScreensTest.recent(example)));
            scene().getRoot().applyCss();
            scene().getRoot().layout();
        });
    }

    private Scene scene() {
        return window.scene();
    }

    private Pane hero() {
        return (Pane) scene().lookup(".hero");
    }

    private String word() {
        return ((Label) scene().lookup(".hero-word")).getText();
    }

    private boolean isFading() throws Exception {
        return Fx.get(() -> hero().getChildren().stream().anyMatch(ImageView.class::isInstance));
    }

    private List<Bounds> places() throws Exception {
        return Fx.get(() -> hero().getChildren().stream()
                .filter(Node::isManaged)
                .map(Node::getBoundsInParent)
                .toList());
    }

    @Test
    @DisplayName("fades, moves nothing, says the new state from the start, and leaves nothing of the old one behind")
    void fades() throws Exception {
        show(Example.SIGNED_OUT);
        assertThat(isFading()).isTrue();
        assertThat(word()).isEqualTo("Signed out");
        List<Bounds> during = places();

        await().atMost(5, SECONDS).until(() -> !isFading());
        assertThat(places()).isEqualTo(during);
        assertThat(Fx.get(() ->
                        hero().getChildren().stream().map(Node::getOpacity).toList()))
                .containsExactly(1.0, 1.0);
    }

    @Test
    @DisplayName("in the midst of another ends as the last one said")
    void overtaken() throws Exception {
        show(Example.SIGNING_OUT);
        show(Example.SIGNED_OUT);
        show(Example.NOT_RUNNING);

        await().atMost(5, SECONDS).until(() -> !isFading());
        assertThat(word()).isEqualTo("Not running");
        assertThat(Fx.get(() ->
                        hero().getChildren().stream().map(Node::getOpacity).toList()))
                .containsExactly(1.0, 1.0);
    }

    @Test
    @DisplayName("that is none, because only time has passed, does not fade")
    void sameStatus() throws Exception {
        show(Example.AVAILABLE);
        assertThat(isFading()).isFalse();
    }

    @Test
    @DisplayName("is there at once for who wants less motion, whether the settings say so or the system")
    void still() throws Exception {
        settings.change(s -> s.withLook(s.look().withLessMotion(true)));
        Fx.run(() -> {});
        show(Example.SIGNED_OUT);
        assertThat(isFading()).isFalse();
        assertThat(word()).isEqualTo("Signed out");

        settings.change(s -> s.withLook(s.look().withLessMotion(false)));
        Fx.run(() -> scene().getPreferences().setReducedMotion(true));
        show(Example.NOT_RUNNING);
        assertThat(isFading()).isFalse();

        Fx.run(() -> scene().getPreferences().setReducedMotion(false));
        show(Example.SIGNED_OUT);
        assertThat(isFading()).isTrue();
    }
}
