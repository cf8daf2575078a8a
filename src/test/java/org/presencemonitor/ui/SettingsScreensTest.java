package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.LiveSettings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.control.ToggleSwitch;
import org.presencemonitor.ui.settings.SettingsWindow;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.FakeSources;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.SeveralClients;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** Draws the settings in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The settings")
class SettingsScreensTest {
    @RegisterExtension
    private final MainWindowExtension main = new MainWindowExtension();

    private final FakeHost host = new FakeHost();

    static Stream<Rendering> all() {
        return Stream.concat(Rendering.all(), Stream.of(new Rendering(Theme.LIGHT, "en-GB", 80)));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("are whole, with several clients and the question about the history, and scroll up and down alone")
    void whole(Rendering rendering) throws Exception {
        host.clients = List.of(Provider.COMMUNICATOR, SeveralClients.LYNC);
        host.older = CompletableFuture.completedFuture(1234L);
        LiveSettings settings = WindowDependenciesBuilder.liveSettings(rendering.look());
        main.open(WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .rendering(rendering)
                .settings(settings)
                .host(host)
                .simulator(new FakeSimulator(SimulatorExample.AT_REST.state())));
        SettingsWindow window = main.window().settings();
        Fx.run(window::raise);
        Scene scene = window.scene().orElseThrow();
        List<String> cut = new ArrayList<>();
        rendering.draw("settings", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("plain", scene)));
        Fx.run(() -> settings.change(now -> now.withNotificationsPausedUntil(
                Optional.of(Example.NOW.instant().plus(Duration.ofHours(20))))));
        rendering.draw("settings-paused", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("paused", scene)));
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            LabelledComboBox<Integer> length = (LabelledComboBox<Integer>) scene.lookup("#history-length");
            length.setValue(length.getItems().getFirst());
        });
        Fx.until(() -> scene.lookup("#history-removed").getParent().isVisible());
        rendering.draw("settings-history", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("question", scene)));
        host.autostartRefusal = Optional.of(new AutostartObstacle.OtherProgram(
                "/home/user/.config/autostart/presence-monitor.desktop", "/opt/presence/other-program"));
        Fx.run(((ToggleSwitch) scene.lookup("#start-at-login"))::fire);
        Fx.until(() -> scene.lookup("#login-refused").isVisible());
        rendering.draw("settings-login", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("login", scene)));
        for (SourceChoice each : List.of(SourceChoice.SYSTEM, FakeSources.FILE)) {
            host.sources.watch(each);
            Fx.run(() -> {});
            rendering.draw("settings-" + each.getClass().getSimpleName(), scene);
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff("source", scene)));
        }
        ScrollPane body = (ScrollPane) scene.lookup(".scroll-pane");
        Node contents = body.getContent();
        assertThat(Fx.get(() -> contents.getLayoutBounds().getWidth()))
                .isLessThanOrEqualTo(Fx.get(() -> body.getViewportBounds().getWidth() + 0.5));

        assertThat(cut).isEmpty();
    }
}
