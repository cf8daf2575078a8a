package org.presencemonitor.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What views do with nodes: hide them without leaving a gap, and give them the free width of a row. */
public final class Nodes {
    private Nodes() {}

    /** Shows a node, or hides it so that it takes no room. */
    public static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** Shows a label with its text, or hides it when there is none. */
    public static void fill(Label label, Optional<String> text) {
        label.setText(text.orElse(""));
        appear(label, text.isPresent());
    }

    /** Gives a node the free width of its row. */
    public static void grow(Region region) {
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
    }

    /** Takes the free width of a row, and at least that many pixels. */
    public static Region space(double least) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        space.setMinWidth(least);
        return space;
    }
}
