package org.presencemonitor.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** A framed group with its name and, at the right of the name, a line about its state. */
public final class Card extends VBox {
    private final Label state = Labels.wrapping("muted");

    public Card(String title, Node... contents) {
        getStyleClass().add("card");
        state.setTextAlignment(TextAlignment.RIGHT);
        getChildren().add(row(Labels.with(title, Labels.whole("card-title")), state));
        getChildren().addAll(contents);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    public void show(String line) {
        state.setText(line);
    }

    /** Two nodes, one at each end; the right one gives way. */
    public static HBox row(Node left, Node right) {
        HBox row = new HBox(left, Nodes.space(8), right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** A control with its name before it, which also names it for a screen reader. */
    public static HBox row(String name, Node labelled, Region control) {
        Label label = Labels.with(name, Labels.wrapping());
        label.setLabelFor(labelled);
        Nodes.grow(label);
        HBox row = new HBox(12, label, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Buttons of one width, unless a text needs more. */
    public static HBox buttons(ReasonButton... buttons) {
        HBox row = new HBox(8, buttons);
        for (ReasonButton button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(100);
        }
        return row;
    }
}
