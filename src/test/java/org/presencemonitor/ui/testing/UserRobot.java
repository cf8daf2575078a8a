package org.presencemonitor.ui.testing;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/** Presses keys and buttons: each call returns once the window has dealt with it. Not for the FX thread. */
public final class UserRobot {
    private final Robot robot;

    public UserRobot() throws Exception {
        robot = Fx.get(Robot::new);
    }

    /**
     * Brings the window up, and waits until it is drawn and has the keyboard.
     *
     * @param raise brings it up, and runs its argument once the window is drawn
     */
    public static UserRobot on(Stage stage, Consumer<Runnable> raise) throws Exception {
        UserRobot hands = new UserRobot();
        CompletableFuture<Boolean> drawn = new CompletableFuture<>();
        Fx.run(() -> raise.accept(() -> drawn.complete(stage.isShowing())));
        assertThat(drawn.get(5, SECONDS)).isTrue();
        await().atMost(5, SECONDS).until(() -> Fx.get(stage::isFocused));
        return hands;
    }

    /** Keys that are down together, or a single one. */
    public void type(KeyCode... keys) throws Exception {
        Fx.run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        Fx.run(() -> {});
    }

    public void click(Scene scene, String selector) throws Exception {
        click(scene, selector, 0.5);
    }

    /**
     * Presses where that control is.
     *
     * @param along from its left edge, 0, to its right one, 1
     */
    public void click(Scene scene, String selector, double along) throws Exception {
        move(scene, selector, along);
        Fx.run(() -> robot.mouseClick(MouseButton.PRIMARY));
        Fx.run(() -> {});
    }

    public void move(Scene scene, String selector, double along) throws Exception {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup(selector);
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            robot.mouseMove(bounds.getMinX() + bounds.getWidth() * along, bounds.getCenterY());
        });
        Fx.run(() -> {});
    }
}
