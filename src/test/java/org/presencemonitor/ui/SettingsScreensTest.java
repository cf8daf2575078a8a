package org.presencemonitor.ui;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.settings.SettingsWindow;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeHistory;
import org.presencemonitor.ui.testing.FakeHost;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
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
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final FakeHost host = new FakeHost();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    static Stream<Rendering> all() {
        return Stream.concat(Rendering.all(), Stream.of(new Rendering(Theme.LIGHT, "en-GB", 80)));
    }

    @ParameterizedTest
    @MethodSource("all")
    @DisplayName("are whole, with several clients and the question about the history, and scroll up and down alone")
    void whole(Rendering rendering) throws Exception {
        host.clients = List.of(Provider.COMMUNICATOR, SeveralClients.LYNC);
        host.older = CompletableFuture.completedFuture(1234L);
        Stage stage = Fx.get(Stage::new);
        MainWindow main = Fx.get(() -> new MainWindow(stage, parts(rendering)));
        SettingsWindow window = main.settings();
        Fx.run(window::raise);
        Scene scene = window.scene().orElseThrow();
        List<String> cut = new ArrayList<>();
        rendering.draw("settings", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("plain", scene)));
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            LabelledComboBox<Integer> length = (LabelledComboBox<Integer>) scene.lookup("#history-length");
            length.setValue(length.getItems().getFirst());
        });
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(
                        () -> scene.lookup("#history-removed").getParent().isVisible()));
        rendering.draw("settings-history", scene);
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff("question", scene)));
        ScrollPane body = (ScrollPane) scene.lookup(".scroll-pane");
        Node contents = body.getContent();
        assertThat(Fx.get(() -> contents.getLayoutBounds().getWidth()))
                .isLessThanOrEqualTo(Fx.get(() -> body.getViewportBounds().getWidth() + 0.5));
        Fx.run(main::close);

        assertThat(cut).isEmpty();
    }

    private WindowDependencies parts(Rendering rendering) {
        return new WindowDependencies(
                new FakeSource(Example.AVAILABLE.presence()),
                language -> rendering.texts(),
                InstantSource.fixed(Example.NOW),
                scheduler,
                host,
                WindowDependenciesBuilder.settings(rendering.look()),
                new FakeHistory(),
                Optional.of(Phrase.SIMULATED),
                Optional.of(new FakeSimulator(SimulatorExample.AT_REST.state())));
    }
}
