package org.presencemonitor.desktop;

import java.util.List;

/** A piece of an icon on a 24 × 24 grid, y downwards. Ends and corners of lines are round. */
public sealed interface Shape {
    ColourRole ink();

    record Disc(double x, double y, double radius, ColourRole ink) implements Shape {}

    /**
     * Part of a circle line.
     *
     * @param start degrees, 0 at three o'clock, clockwise
     * @param sweep degrees, clockwise; 360 closes the ring
     */
    record Arc(double x, double y, double radius, double width, double start, double sweep, ColourRole ink)
            implements Shape {}

    /** An open line through the points. */
    record Stroke(List<Point> points, double width, ColourRole ink) implements Shape {}

    /** A filled outline whose corners are rounded by a line of that width around it. */
    record Polygon(List<Point> points, double width, ColourRole ink) implements Shape {}

    /** A place on the grid. */
    record Point(double x, double y) {}
}
