package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.ui.status.Hero;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.FakeSource;
import org.presencemonitor.ui.testing.Fx;
import org.presencemonitor.ui.testing.Rendering;
import org.presencemonitor.ui.testing.WindowDependenciesBuilder;

@Tag("desktop")
@DisplayName("The first frame")
class FirstFrameTest {
    /** Of 3, the sum of the channels: edges are smoothed differently where a line lies between two pixels. */
    private static final double TOLERANCE = 0.5;

    @RegisterExtension
    private final MainWindowExtension window = new MainWindowExtension();

    @ParameterizedTest
    @DisplayName("has the answer where the window has it, to the pixel, so that nothing jumps when the rest comes")
    @MethodSource("org.presencemonitor.ui.testing.Rendering#all")
    void looksLikeTheWindow(Rendering rendering) throws Exception {
        WindowDependencies dependencies = WindowDependenciesBuilder.still(new FakeSource(Example.AVAILABLE.presence()))
                .rendering(rendering)
                .build(window.scheduler());
        for (Example example : new Example[] {Example.AVAILABLE, Example.NOT_RUNNING, Example.UNREACHABLE}) {
            Stage stage = Fx.get(Stage::new);
            Hero hero = Hero.of(example.presence(), dependencies.clock().now(), dependencies.texts());
            Fx.run(() -> {
                MainWindow.sceneOf(stage, FirstFrame.of(Optional.of(hero), rendering.look()), rendering.look());
                stage.show();
            });
            rendering.draw("first-frame-" + example.fileName(), stage.getScene());
            Image first = Fx.get(() -> stage.getScene().snapshot(null));

            window.open(stage, dependencies);
            window.show(example);
            Image whole = Fx.get(() -> stage.getScene().snapshot(null));
            Bounds place = Fx.get(() -> boundsOf(stage.getScene().getRoot().lookup(".hero")));

            assertThat(different(first, whole, place))
                    .as("pixels of " + example)
                    .isLessThan(20);
            Fx.run(window.window()::close);
        }
    }

    private static Bounds boundsOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static int different(Image first, Image whole, Bounds place) {
        int count = 0;
        for (int x = (int) place.getMinX(); x < place.getMaxX(); x++) {
            for (int y = (int) place.getMinY(); y < place.getMaxY(); y++) {
                count += isNear(first.getPixelReader().getColor(x, y), whole, x, y) ? 0 : 1;
            }
        }
        return count;
    }

    /** Here or beside it: a line of text may be rounded to the next pixel. */
    private static boolean isNear(Color one, Image whole, int x, int y) {
        for (int column = x - 1; column <= x + 1; column++) {
            for (int row = y - 1; row <= y + 1; row++) {
                Color other = whole.getPixelReader().getColor(column, row);
                double distance = Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue());
                if (distance < TOLERANCE) {
                    return true;
                }
            }
        }
        return false;
    }
}
