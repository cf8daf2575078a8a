package org.presencemonitor.desktop;

import java.util.List;
import org.presencemonitor.desktop.Shape.Arc;
import org.presencemonitor.desktop.Shape.Disc;
import org.presencemonitor.desktop.Shape.Point;
import org.presencemonitor.desktop.Shape.Polygon;
import org.presencemonitor.desktop.Shape.Stroke;

/** How far a place on the grid lies outside a shape; negative inside it. */
final class SignedDistance {
    private SignedDistance() {}

    static double to(Shape shape, double x, double y) {
        return switch (shape) {
            case Disc disc -> Math.hypot(x - disc.x(), y - disc.y()) - disc.radius();
            case Arc arc -> toArc(arc, x - arc.x(), y - arc.y()) - arc.width() / 2;
            case Stroke stroke -> toLine(stroke.points(), x, y) - stroke.width() / 2;
            case Polygon polygon -> toOutline(polygon.points(), x, y) - polygon.width() / 2;
        };
    }

    private static double toArc(Arc arc, double dx, double dy) {
        double angle = Math.toDegrees(Math.atan2(dy, dx));
        double fromStart = ((angle - arc.start()) % 360 + 360) % 360;
        if (fromStart <= arc.sweep()) {
            return Math.abs(Math.hypot(dx, dy) - arc.radius());
        }
        return Math.min(
                toEnd(arc.radius(), arc.start(), dx, dy), toEnd(arc.radius(), arc.start() + arc.sweep(), dx, dy));
    }

    private static double toEnd(double radius, double degrees, double dx, double dy) {
        double radians = Math.toRadians(degrees);
        return Math.hypot(dx - radius * Math.cos(radians), dy - radius * Math.sin(radians));
    }

    private static double toLine(List<Point> points, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            nearest = Math.min(nearest, toSegment(points.get(i - 1), points.get(i), x, y));
        }
        return nearest;
    }

    private static double toOutline(List<Point> points, double x, double y) {
        double nearest = Double.MAX_VALUE;
        boolean inside = false;
        Point from = points.getLast();
        for (Point to : points) {
            nearest = Math.min(nearest, toSegment(from, to, x, y));
            if (from.y() > y != to.y() > y
                    && x < from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x())) {
                inside = !inside;
            }
            from = to;
        }
        return inside ? -nearest : nearest;
    }

    private static double toSegment(Point a, Point b, double x, double y) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.clamp(((x - a.x()) * dx + (y - a.y()) * dy) / length, 0, 1);
        return Math.hypot(x - a.x() - along * dx, y - a.y() - along * dy);
    }
}
