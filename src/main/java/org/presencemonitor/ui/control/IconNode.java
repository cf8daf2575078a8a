package org.presencemonitor.ui.control;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.transform.Scale;
import org.presencemonitor.desktop.ColourRole;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.Shape;
import org.presencemonitor.desktop.Shape.Point;
import org.presencemonitor.desktop.StatusIcon;

/** A status icon as nodes: sharp at any size, in the colours of the theme. Decoration only: words stand beside it. */
public final class IconNode extends Region {
    private static final double GRID = 24;

    private final Group drawing = new Group();

    private final double weight;
    private final Optional<Palette> palette;

    /** An icon of that many pixels in the colours of the theme. */
    public IconNode(double size) {
        this(size, 1, Optional.empty());
    }

    /**
     * An icon with thinner lines: lines that suit 16 pixels are too heavy at 72.
     *
     * @param weight of lines, 1 as designed; a ring keeps its outer edge
     * @param palette its colours; empty where a stylesheet gives them
     */
    public IconNode(double size, double weight, Optional<Palette> palette) {
        this.weight = weight;
        this.palette = palette;
        drawing.getTransforms().add(new Scale(size / GRID, size / GRID));
        drawing.setManaged(false);
        getChildren().add(drawing);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    public void show(StatusIcon icon) {
        List<Node> nodes = icon.shapes().stream().map(this::node).toList();
        drawing.getChildren().setAll(nodes);
    }

    private Node node(Shape shape) {
        if (shape instanceof Shape.Disc disc) {
            return filled(new Circle(disc.x(), disc.y(), disc.radius()), disc.ink());
        }
        if (shape instanceof Shape.Arc arc) {
            double width = arc.width() * weight;
            double radius = arc.radius() + (arc.width() - width) / 2;
            return line(arc.sweep() >= 360 ? ring(arc, radius) : curve(arc, radius), width, arc.ink());
        }
        if (shape instanceof Shape.Stroke stroke) {
            return line(new Polyline(xy(stroke.points())), stroke.width() * weight, stroke.ink());
        }
        Shape.Polygon polygon = (Shape.Polygon) shape;
        var outline = new javafx.scene.shape.Polygon(xy(polygon.points()));
        line(outline, polygon.width(), polygon.ink());
        return filled(outline, polygon.ink());
    }

    private static Circle ring(Shape.Arc arc, double radius) {
        return new Circle(arc.x(), arc.y(), radius);
    }

    /** JavaFX counts angles counter-clockwise. */
    private static javafx.scene.shape.Arc curve(Shape.Arc arc, double radius) {
        return new javafx.scene.shape.Arc(arc.x(), arc.y(), radius, radius, -arc.start(), -arc.sweep());
    }

    private Node filled(javafx.scene.shape.Shape shape, ColourRole ink) {
        shape.getStyleClass().addAll("ink-fill", ink(ink));
        palette.ifPresent(colours -> shape.setFill(colour(colours.argb(ink))));
        return shape;
    }

    private Node line(javafx.scene.shape.Shape shape, double width, ColourRole ink) {
        shape.getStyleClass().addAll("ink-line", ink(ink));
        palette.ifPresent(colours -> {
            shape.setFill(Color.TRANSPARENT);
            shape.setStroke(colour(colours.argb(ink)));
            shape.setStrokeLineCap(StrokeLineCap.ROUND);
            shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        });
        shape.setStrokeWidth(width);
        return shape;
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    private static String ink(ColourRole ink) {
        return "ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double[] xy(List<Point> points) {
        return points.stream()
                .flatMapToDouble(point -> DoubleStream.of(point.x(), point.y()))
                .toArray();
    }
}
