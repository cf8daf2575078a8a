package org.presencemonitor.ui.status;

import java.util.Locale;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.presencemonitor.ui.status.ChainRow.Mark;

/** The 18 pixel sign of a link: tick, exclamation mark, open ring, ring, or exclamation mark on amber. */
final class MarkNode extends StackPane {
    private static final double SIZE = 18;

    MarkNode() {
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
    }

    void show(Mark mark) {
        getStyleClass().setAll("mark", "mark-" + mark.name().toLowerCase(Locale.ROOT));
        Pane drawing = new Pane();
        drawing.setMinSize(SIZE, SIZE);
        drawing.setMaxSize(SIZE, SIZE);
        switch (mark) {
            case OK -> drawing.getChildren().addAll(disc(), stroke(new Polyline(5.4, 9.3, 7.9, 11.8, 12.6, 6.6)));
            case BAD, WARN -> drawing.getChildren().addAll(disc(), stroke(new Line(9, 4.9, 9, 9.7)), dot());
            case WAITING -> drawing.getChildren().add(ring(new Arc(9, 9, 7.75, 7.75, 45, 270)));
            case OFF -> drawing.getChildren().add(ring(new Circle(9, 9, 7.75)));
        }
        getChildren().setAll(drawing);
    }

    private static Shape disc() {
        return styled(new Circle(9, 9, 9), "mark-disc");
    }

    private static Shape dot() {
        return styled(new Circle(9, 12.9, 1.1), "mark-dot");
    }

    private static Shape stroke(Shape line) {
        line.setStrokeWidth(1.8);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        return styled(line, "mark-stroke");
    }

    private static Shape ring(Shape line) {
        line.setStrokeWidth(2.5);
        return styled(line, "mark-ring");
    }

    private static Shape styled(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
