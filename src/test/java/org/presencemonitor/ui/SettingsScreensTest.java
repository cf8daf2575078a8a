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
        cut.addAll(Fx.get(() -> ScreensTest.cutOff("plain", scene)));
        Fx.run(() -> {
            @SuppressWarnings("unchecked")
            PickBox<Integer> length = (PickBox<Integer>) scene.lookup("#history-length");
            length.setValue(length.getItems().getFirst());
        });
        await().atMost(5, SECONDS)
                .until(() -> Fx.get(
                        () -> scene.lookup("#history-removed").getParent().isVisible()));
        rendering.draw("settings-history", scene);
        cut.addAll(Fx.get(() -> ScreensTest.cutOff("question", scene)));
        ScrollPane body = (ScrollPane) scene.lookup(".scroll-pane");
        Node contents = body.getContent();
        assertThat(Fx.get(() -> contents.getLayoutBounds().getWidth()))
                .isLessThanOrEqualTo(Fx.get(() -> body.getViewportBounds().getWidth() + 0.5));
        Fx.run(main::close);

        assertThat(cut).isEmpty();
    }

    private WindowParts parts(Rendering rendering) {
        return new WindowParts(
                new FakeSource(Example.AVAILABLE.presence()),
                language -> rendering.texts(),
                InstantSource.fixed(Example.NOW),
                scheduler,
                host,
                Parts.settings(rendering.look()),
                new FakeHistory(),
                Optional.of(Phrase.SIMULATED),
                Optional.of(new FakeSimulator(SimulatorExample.AT_REST.state())));
    }
}
