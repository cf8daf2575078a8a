package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.settings.Theme;
import org.presencemonitor.ui.simulator.ScenarioState;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSimulator;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.SimulatorExample;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** Draws every example in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The Simulator tab")
class SimulatorScreensTest {
    private static final List<String> ANCHORS = List.of(
            "#simulator-start",
            "#response-slider",
            "#switch-network-lost",
            "#switch-keeps-flag",
            "#scenario-open",
            "#scenario-play",
            "#scenario-stop");

    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    private final FakeSimulator simulator = new FakeSimulator(SimulatorExample.AT_REST.state());

    private void open(Rendering rendering) throws Exception {
        window.openShown(WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .rendering(rendering)
                .simulator(simulator));
        window.show(Example.AVAILABLE);
        Fx.run(() -> window.window().open(2));
    }

    @ParameterizedTest
    @DisplayName("shows every state whole, at any width, and nothing moves from one to the next")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsEveryStateWhole(Rendering rendering) throws Exception {
        open(rendering);
        List<String> cut = new ArrayList<>();
        Set<List<Double>> places = new LinkedHashSet<>();
        for (SimulatorExample example : SimulatorExample.values()) {
            say(example);
            rendering.draw(example.fileName(), window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
            if (example.state().scenario().isPresent()
                    && example.state().serving().isEmpty()) {
                places.add(Fx.get(this::places));
            }
        }
        Stage stage = window.stage();
        Fx.run(() -> stage.setWidth(stage.getMinWidth()));
        Fx.until(() -> window.scene().getWidth() <= stage.getMinWidth());
        for (SimulatorExample example : SimulatorExample.values()) {
            say(example);
            rendering.draw(example.fileName() + "-narrow", window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
        }

        assertThat(cut).isEmpty();
        assertThat(places).hasSize(1);
    }

    @ParameterizedTest
    @DisplayName("shows its conversations below all else, whole")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsConversationsWhole(Rendering rendering) throws Exception {
        open(rendering);
        say(SimulatorExample.TALKING);
        Fx.run(() -> ((ScrollPane) window.node(".simulator").getScene().lookup(".scroll-pane")).setVvalue(1));
        rendering.draw(SimulatorExample.TALKING.fileName() + "-end", window.scene());

        assertThat(Fx.get(() -> ScreenTexts.cutOff(SimulatorExample.TALKING, window.scene())))
                .isEmpty();
        assertThat(Fx.get(() -> window.node("#conversation-10050")
                        .localToScene(window.node("#conversation-10050").getLayoutBounds())
                        .getMaxY()))
                .isLessThan(Fx.get(() -> window.scene().getHeight()));
    }

    @Test
    @DisplayName("has no word that does not come from the texts")
    void hasNoWordOfItsOwn() throws Exception {
        open(new Rendering(Theme.LIGHT, "ru", 100));
        Set<String> foreign = new TreeSet<>();
        for (SimulatorExample example : SimulatorExample.values()) {
            if (example.state().scenario().flatMap(ScenarioState::name).isPresent()
                    || example.name().matches("TALKING|UNREADABLE|NO_FILE|RECORDING|NOT_SIMULATED|MAY_NOT_SERVE")) {
                continue; // quotes people, the scenario, the command line, a provider or Windows
            }
            say(example);
            for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
                if (node instanceof Labeled labeled) {
                    foreign.add(ScreenTexts.NAMES_AND_CODES
                            .matcher(labeled.getText())
                            .replaceAll(""));
                }
            }
        }

        assertThat(foreign)
                .anyMatch(text -> text.contains("Неисправности"))
                .noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
    }

    private void say(SimulatorExample example) throws Exception {
        simulator.say(example.state());
        Fx.run(() -> {});
        Fx.run(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
        });
    }

    private List<Double> places() {
        return ANCHORS.stream()
                .flatMap(id -> {
                    var place = window.node(id).localToScene(0, 0);
                    return Stream.of(place.getX(), place.getY());
                })
                .toList();
    }
}
