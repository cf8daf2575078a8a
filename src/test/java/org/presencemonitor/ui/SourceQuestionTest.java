package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.settings.Language;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.FakeSources;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.UserRobot;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("A window that finds a client of this computer")
class SourceQuestionTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final UserRobot robot = window.robot();
    private final FakeSource source = new FakeSource(Example.AVAILABLE.presence());
    private final FakeHost host = new FakeHost();
    private final LiveSettings settings =
            WindowDependenciesBuilder.liveSettings(new Rendering(Theme.LIGHT, "en-GB", 100).look());

    private void open() throws Exception {
        window.openInFront(
                WindowDependenciesBuilder.still(source)
                        .host(host)
                        .settings(settings)
                        .texts(SourceQuestionTest::texts),
                source.alone());
        window.settle();
    }

    private static Texts texts(Language language) {
        String tag = language == Language.FRENCH ? "fr" : "en-GB";
        return new Rendering(Theme.LIGHT, tag, 100).texts();
    }

    private Optional<String> question() {
        return Optional.ofNullable(window.node(".source-question"))
                .filter(strip -> strip.isVisible())
                .map(strip -> ((Label) strip.lookup(".label")).getText());
    }

    static Stream<Rendering> all() {
        return Rendering.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("is whole while it asks")
    void whole(Rendering rendering) throws Exception {
        host.found = Optional.of(FakeSources.PIDGIN);
        window.openInFront(
                WindowDependenciesBuilder.still(source).rendering(rendering).host(host), source.alone());
        window.settle();
        rendering.draw("source-question", window.scene());

        assertThat(question()).isPresent();
        assertThat(Fx.get(() -> ScreenTexts.cutOff("question", window.scene()))).isEmpty();
    }

    @Test
    @DisplayName("asks whether it is to be watched, and watches this computer's clients when the user says so")
    void yes() throws Exception {
        host.found = Optional.of(FakeSources.PIDGIN);
        open();
        assertThat(question()).contains("Pidgin is running. Watch it?");

        robot.click("#source-watch");
        assertThat(host.sources.asked).containsExactly(SourceChoice.SYSTEM);
        assertThat(question()).isEmpty();
        assertThat(host.askedAbout).hasValue(1);
    }

    @Test
    @DisplayName("leaves everything as it is when the user says not now, and does not ask again")
    void no() throws Exception {
        host.found = Optional.of(new FoundClient("Lync 2013", Optional.empty(), false, Optional.empty()));
        open();
        assertThat(question()).contains("Lync 2013 is installed. Watch it?");
        robot.click("#source-not-now");
        window.raise();
        window.settle();

        assertThat(question()).isEmpty();
        assertThat(host.sources.asked).isEmpty();
        assertThat(host.askedAbout).hasValue(1);
    }

    @Test
    @DisplayName("goes on asking in another language")
    void anotherLanguage() throws Exception {
        host.found = Optional.of(FakeSources.PIDGIN);
        open();
        settings.change(now -> now.withLook(now.look().withLanguage(Language.FRENCH)));
        Fx.until(() -> question().equals(Optional.of("Pidgin est démarré. Le surveiller\u00a0?")));
        assertThat(host.askedAbout).hasValue(1);
    }

    @Test
    @DisplayName("asks nothing where there is none")
    void nothing() throws Exception {
        open();
        assertThat(question()).isEmpty();
        assertThat(host.askedAbout).hasValue(0);
    }
}
