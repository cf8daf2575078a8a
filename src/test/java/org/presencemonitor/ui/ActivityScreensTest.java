package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.ui.testing.ActivityExample;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.MemoryHistory;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

/** Draws the tab in every theme and language into target/screens, for a person to look at. */
@Tag("desktop")
@DisplayName("The Activity tab")
class ActivityScreensTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    @ParameterizedTest
    @DisplayName("shows its rows whole, in words of the texts alone")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void showsRowsWhole(Rendering rendering) throws Exception {
        MemoryHistory history = new MemoryHistory().with(ActivityExample.days());
        window.openShown(WindowDependenciesBuilder.still(new FakeSource(Example.SIGNED_OUT.presence()))
                .rendering(rendering)
                .history(history));
        window.show(Example.SIGNED_OUT);
        Fx.run(() -> window.window().open(1));
        Fx.until(() -> !window.scene().getRoot().lookupAll(".activity-line").isEmpty());
        rendering.draw("activity", window.scene());
        List<String> cut = new ArrayList<>(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));
        Set<String> foreign = new TreeSet<>();
        for (Node node : Fx.get(() -> window.scene().getRoot().lookupAll("*"))) {
            if (node instanceof Labeled labeled && labeled.getText() != null) {
                foreign.add(
                        ScreenTexts.NAMES_AND_CODES.matcher(labeled.getText()).replaceAll(""));
            }
        }
        window.shrink();
        // The page makes room for its scroll bar once there is one.
        Fx.run(() -> window.scene().snapshot(null));
        rendering.draw("activity-smallest", window.scene());
        cut.addAll(Fx.get(() -> ScreenTexts.cutOff(Example.SIGNED_OUT, window.scene())));

        assertThat(cut).isEmpty();
        if (rendering.language().equals("ru")) {
            assertThat(foreign).noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
        }
    }
}
