package org.presencemonitor.ui.simulator;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A slider over {@link ResponseTimes}, filled up to its thumb. */
final class ResponseSlider extends StackPane {
    private static final double THUMB = 16;

    private final Slider slider = new Slider(0, ResponseTimes.last(), 0);
    private boolean showing;

    /** Passes on each stop that the user moves the thumb to, and none that {@link #show} sets. */
    ResponseSlider(String id, Consumer<Duration> onMove) {
        getStyleClass().add("response");
        slider.setId(id);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        Region filled = new Region();
        filled.getStyleClass().add("filled");
        filled.setMouseTransparent(true);
        filled.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(this::filledWidth, slider.valueProperty(), slider.widthProperty()));
        Region track = new Region();
        track.getStyleClass().add("groove");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(track, filled, slider);
        slider.valueProperty().addListener((property, before, now) -> {
            boolean otherStop = Math.round(before.doubleValue()) != Math.round(now.doubleValue());
            if (otherStop && !showing) {
                onMove.accept(ResponseTimes.at((int) Math.round(now.doubleValue())));
            }
        });
    }

    /** Does not move the thumb while the user drags it. */
    void show(int stop, String spoken) {
        slider.setAccessibleText(spoken);
        if (!slider.isValueChanging()) {
            showing = true;
            slider.setValue(stop);
            showing = false;
        }
    }

    private double filledWidth() {
        return THUMB / 2 + (slider.getWidth() - THUMB) * slider.getValue() / ResponseTimes.last();
    }
}
