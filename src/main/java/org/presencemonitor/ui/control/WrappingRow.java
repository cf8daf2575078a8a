package org.presencemonitor.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two nodes at the ends of a line. Where it is too short for both, the second moves to the end of a second line. */
public final class WrappingRow extends Region {
    private static final double GAP = 8;

    private final Region left;
    private final Region right;

    public WrappingRow(Region left, Region right) {
        this.left = left;
        this.right = right;
        getChildren().addAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return width < 0 || left.prefWidth(-1) + GAP + right.prefWidth(-1) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double first = left.prefHeight(-1);
        double second = right.prefHeight(-1);
        return snapSizeY(fits(width) ? Math.max(first, second) : first + GAP / 2 + second);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double first = left.prefHeight(-1);
        double line = fits(width) ? getHeight() : first;
        left.resizeRelocate(0, offset(line, first), Math.min(width, snapSizeX(left.prefWidth(-1))), first);
        double second = right.prefHeight(-1);
        double taken = Math.min(width, snapSizeX(right.prefWidth(-1)));
        double top = fits(width) ? offset(line, second) : getHeight() - second;
        right.resizeRelocate(width - taken, top, taken, second);
    }

    private double offset(double line, double height) {
        return snapPositionY((line - height) / 2);
    }
}
