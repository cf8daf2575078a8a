package org.presencemonitor.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Scales its content: text, icons and gaps alike, so that the layout stays the same and nothing is cut off. Text is
 * drawn in its final size, not stretched.
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

    /** Sets the size in percent of the designed one. */
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
