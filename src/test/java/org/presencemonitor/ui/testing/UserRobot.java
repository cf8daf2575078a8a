package org.presencemonitor.ui.testing;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;

/**
 * Presses keys and mouse buttons as a user does. Each call returns once the window has processed the event, so none may
 * be made on the FX thread.
 */
public final class UserRobot {
    private final Supplier<Scene> scene;
    /** Created and used on the FX thread alone. */
    private Optional<Robot> robot = Optional.empty();

    /**
     * A robot whose mouse finds its targets in one scene; its keys go to the window that has the focus.
     *
     * @param scene called on the FX thread before each move
     */
    public UserRobot(Supplier<Scene> scene) {
        this.scene = scene;
    }

    /** Presses these keys together, or a single one. */
    public void type(KeyCode... keys) throws Exception {
        Fx.run(() -> {
            for (KeyCode key : keys) {
                robot().keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot().keyRelease(keys[i]);
            }
        });
        Fx.run(() -> {});
    }

    public void click(String selector) throws Exception {
        click(selector, 0.5);
    }

    /**
     * Clicks on a control.
     *
     * @param along from its left edge, 0, to its right one, 1
     */
    public void click(String selector, double along) throws Exception {
        move(selector, along);
        Fx.run(() -> robot().mouseClick(MouseButton.PRIMARY));
        Fx.run(() -> {});
    }

    /**
     * Moves the mouse to a control.
     *
     * @param along from its left edge, 0, to its right one, 1
     */
    public void move(String selector, double along) throws Exception {
        Fx.run(() -> {
            scene.get().getRoot().applyCss();
            scene.get().getRoot().layout();
            Node node = scene.get().lookup(selector);
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            robot().mouseMove(bounds.getMinX() + bounds.getWidth() * along, bounds.getCenterY());
        });
        Fx.run(() -> {});
    }

    private Robot robot() {
        Robot created = robot.orElseGet(Robot::new);
        robot = Optional.of(created);
        return created;
    }
}
