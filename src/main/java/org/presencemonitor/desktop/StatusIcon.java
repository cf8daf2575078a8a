package org.presencemonitor.desktop;

import static org.presencemonitor.desktop.ColourRole.ACCENT;
import static org.presencemonitor.desktop.ColourRole.BAD;
import static org.presencemonitor.desktop.ColourRole.GOOD;
import static org.presencemonitor.desktop.ColourRole.MUTED;
import static org.presencemonitor.desktop.ColourRole.ON_FILL;
import static org.presencemonitor.desktop.ColourRole.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.presencemonitor.desktop.Shape.Arc;
import org.presencemonitor.desktop.Shape.Disc;
import org.presencemonitor.desktop.Shape.Point;
import org.presencemonitor.desktop.Shape.Polygon;
import org.presencemonitor.desktop.Shape.Stroke;
import org.presencemonitor.presence.PresenceState;

/**
 * The status icons as shapes, from which the window makes nodes and the tray pixels. Each can be recognized by its
 * shape alone, in grey and at 16 pixels.
 */
public enum StatusIcon {
    AVAILABLE(disc(GOOD), line(2.6, ON_FILL, 7.4, 12.4, 10.5, 15.5, 16.5, 8.9)),
    BUSY(disc(BAD), new Disc(12, 12, 3.6, ON_FILL)),
    DO_NOT_DISTURB(disc(BAD), line(2.6, ON_FILL, 7.5, 12, 16.5, 12)),
    AWAY(disc(WARNING), line(2.6, ON_FILL, 12, 6.8, 12, 12, 15.4, 14.2)),
    APPEAR_OFFLINE(ring(2.6, GOOD), line(2.4, GOOD, 7.9, 12.3, 10.6, 15, 16, 9.2)),
    CONNECTING(
            new Arc(12, 12, 8.8, 2.6, 30, 250, ACCENT),
            new Disc(7.4, 12, 1.4, ACCENT),
            new Disc(12, 12, 1.4, ACCENT),
            new Disc(16.6, 12, 1.4, ACCENT)),
    SIGNED_OUT(ring(2.6, MUTED), line(2.4, MUTED, 8.9, 8.9, 15.1, 15.1), line(2.4, MUTED, 15.1, 8.9, 8.9, 15.1)),
    NOT_RUNNING(dashes(MUTED)),
    NOT_INSTALLED(with(dashes(MUTED), line(2.4, MUTED, 9, 12, 15, 12))),
    STALE_FLAG(with(dashes(WARNING), line(2.6, WARNING, 12, 7, 12, 12.6), new Disc(12, 16.6, 1.5, WARNING))),
    PROBLEM(
            new Polygon(List.of(new Point(12, 3.2), new Point(21.2, 20.2), new Point(2.8, 20.2)), 1.6, WARNING),
            line(2.6, ON_FILL, 12, 9, 12, 13.8),
            new Disc(12, 17.2, 1.5, ON_FILL)),
    UNKNOWN(
            ring(2.4, MUTED),
            new Arc(12, 9.7, 2.7, 2.2, 180, 225, MUTED),
            line(2.2, MUTED, 13.9, 11.6, 12.5, 12.7, 12.1, 13.7),
            new Disc(12.1, 17, 1.3, MUTED));

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Shape> shapes;

    StatusIcon(Shape... shapes) {
        this.shapes = List.of(shapes);
    }

    /** In the order to draw them. */
    public List<Shape> shapes() {
        return shapes;
    }

    public static StatusIcon of(PresenceState state) {
        return switch (state) {
            case AVAILABLE -> AVAILABLE;
            case BUSY -> BUSY;
            case DO_NOT_DISTURB -> DO_NOT_DISTURB;
            case AWAY -> AWAY;
            case APPEAR_OFFLINE -> APPEAR_OFFLINE;
            case SIGNING_IN, SIGNING_OUT, STARTING -> CONNECTING;
            case SIGNED_OUT -> SIGNED_OUT;
            case NOT_RUNNING -> NOT_RUNNING;
            case NOT_INSTALLED -> NOT_INSTALLED;
            case STALE_FLAG -> STALE_FLAG;
            case PROBLEM -> PROBLEM;
            case RUNNING, UNKNOWN -> UNKNOWN;
        };
    }

    private static Shape disc(ColourRole ink) {
        return new Disc(12, 12, 10, ink);
    }

    private static Shape ring(double width, ColourRole ink) {
        return new Arc(12, 12, 8.8, width, 0, 360, ink);
    }

    private static Shape line(double width, ColourRole ink, double... xy) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Point(xy[i], xy[i + 1]));
        }
        return new Stroke(List.copyOf(points), width, ink);
    }

    private static Shape[] dashes(ColourRole ink) {
        int count = 6;
        Shape[] arcs = new Shape[count];
        for (int i = 0; i < count; i++) {
            arcs[i] = new Arc(12, 12, 8.8, 2.4, i * 360.0 / count, 17, ink);
        }
        return arcs;
    }

    private static Shape[] with(Shape[] shapes, Shape... more) {
        return Stream.concat(Arrays.stream(shapes), Arrays.stream(more)).toArray(Shape[]::new);
    }
}
