package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.ScreenTexts;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;
import org.presencemonitor.ui.testing.WorkingDaysHistory;

/** Draws the open mail link in every {@link Rendering}. */
@Tag("desktop")
@DisplayName("The open mail link")
class MailScreensTest {
    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    @ParameterizedTest
    @DisplayName("is whole in the usual and in the smallest window, and moves nothing above it")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void isWhole(Rendering rendering) throws Exception {
        window.openShown(WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .rendering(rendering)
                .history(new WorkingDaysHistory()));
        List<String> cut = new ArrayList<>();
        window.show(Example.AVAILABLE);
        double closed = window.top("#mail-link");
        Fx.run(() -> window.node("#mail-link").executeAccessibleAction(AccessibleAction.EXPAND));
        draw("open", rendering, cut);
        double open = window.top("#mail-link");
        window.shrink();
        draw("open-smallest", rendering, cut);

        assertThat(cut).isEmpty();
        assertThat(open).isEqualTo(closed);
    }

    private void draw(String name, Rendering rendering, List<String> cut) throws Exception {
        for (Example example : opening().toList()) {
            window.show(example);
            rendering.draw(example.fileName() + "-" + name, window.scene());
            cut.addAll(Fx.get(() -> ScreenTexts.cutOff(example, window.scene())));
        }
        window.show(Example.AVAILABLE);
    }

    private static Stream<Example> opening() {
        return Arrays.stream(Example.values())
                .filter(example -> example.name().matches("AVAILABLE|SENDING|LOGG.*|MAIL_.*"))
                .filter(example -> !example.presence().mail().providers().isEmpty());
    }
}
