package org.presencemonitor.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows what it holds larger or smaller: text, icons and the room around them alike, so that a page keeps its shape and
 * cuts nothing off. Text is drawn in its final size, not stretched.
 */
public final class Zoom extends Region {
    private static final double DESIGNED = 100;

    private final Region content;
    private final Scale scale = new Scale(1, 1);

    public Zoom(Region content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Shows it in this percentage of the designed size. */
    public void to(int percent) {
        scale.setX(percent / DESIGNED);
        scale.setY(percent / DESIGNED);
        requestLayout();
    }

    public double factor() {
        return scale.getX();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor(), getHeight() / factor());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height < 0 ? height : height / factor()) * factor();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? width : width / factor()) * factor();
    }
}
