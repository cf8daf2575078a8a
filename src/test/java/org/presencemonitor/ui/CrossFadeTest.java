package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.presencemonitor.settings.DisplaySettings;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("A change of the status")
class CrossFadeTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final LiveSettings settings =
            WindowDependenciesBuilder.liveSettings(new DisplaySettings(Theme.LIGHT, 100, Language.ENGLISH, false));

    @BeforeEach
    void open() throws Exception {
        window.openShown(WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .settings(settings));
        window.show(Example.AVAILABLE);
    }

    private Pane hero() {
        return (Pane) window.node(".hero");
    }

    private String word() {
        return ((Label) window.node(".hero-word")).getText();
    }

    private boolean isFading() {
        return hero().getChildren().stream().anyMatch(ImageView.class::isInstance);
    }

    /** Shows an example, and returns whether a fade has begun: asked before the next frame, which might end it. */
    private boolean fadesTo(Example example) throws Exception {
        return window.showAndGet(example, this::isFading);
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
        assertThat(fadesTo(Example.SIGNED_OUT)).isTrue();
        assertThat(word()).isEqualTo("Signed out");
        List<Bounds> during = places();

        Fx.until(() -> !isFading());
        assertThat(places()).isEqualTo(during);
        assertThat(Fx.get(() ->
                        hero().getChildren().stream().map(Node::getOpacity).toList()))
                .containsExactly(1.0, 1.0);
    }

    @Test
    @DisplayName("during another one ends with the last status")
    void overtaken() throws Exception {
        window.show(Example.SIGNING_OUT);
        window.show(Example.SIGNED_OUT);
        window.show(Example.NOT_RUNNING);

        Fx.until(() -> !isFading());
        assertThat(word()).isEqualTo("Not running");
        assertThat(Fx.get(() ->
                        hero().getChildren().stream().map(Node::getOpacity).toList()))
                .containsExactly(1.0, 1.0);
    }

    @Test
    @DisplayName("that is none, because only time has passed, does not fade")
    void sameStatus() throws Exception {
        assertThat(fadesTo(Example.AVAILABLE)).isFalse();
    }

    @Test
    @DisplayName("is shown at once to a user who wants less motion, by the settings or by the system")
    void still() throws Exception {
        settings.change(s -> s.withLook(s.look().withLessMotion(true)));
        Fx.run(() -> {});
        assertThat(fadesTo(Example.SIGNED_OUT)).isFalse();
        assertThat(word()).isEqualTo("Signed out");

        settings.change(s -> s.withLook(s.look().withLessMotion(false)));
        Fx.run(() -> window.scene().getPreferences().setReducedMotion(true));
        assertThat(fadesTo(Example.NOT_RUNNING)).isFalse();

        Fx.run(() -> window.scene().getPreferences().setReducedMotion(false));
        assertThat(fadesTo(Example.SIGNED_OUT)).isTrue();
    }
}
