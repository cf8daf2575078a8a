package org.presencemonitor.ui.control;

import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.util.Duration;

/** An open ring that turns while something lasts; it stands still when less motion is asked for. */
public final class Spinner extends Region {
    private static final double SIZE = 14;

    private final RotateTransition turning = new RotateTransition(Duration.seconds(1), this);

    public Spinner() {
        Arc ring = new Arc(SIZE / 2, SIZE / 2, SIZE / 2 - 1, SIZE / 2 - 1, 45, 270);
        ring.getStyleClass().add("spinner-ring");
        getChildren().add(ring);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        turning.setByAngle(360);
        turning.setInterpolator(Interpolator.LINEAR);
        turning.setCycleCount(Animation.INDEFINITE);
    }

    public void turn(boolean on) {
        if (on && WindowTheme.mayMove(this)) {
            turning.play();
        } else {
            turning.stop();
        }
    }
}
