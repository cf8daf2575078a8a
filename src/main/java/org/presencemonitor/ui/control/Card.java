package org.presencemonitor.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A framed group with its name and, at the right of that, one line on how it is. */
public final class Card extends VBox {
    private final Label state = Labels.styled("muted");

    public Card(String title, Node... contents) {
        getStyleClass().add("card");
        Label name = Labels.whole("card-title");
        name.setText(title);
        getChildren().add(row(name, state));
        getChildren().addAll(contents);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    public void show(String line) {
        state.setText(line);
    }

    /** Two nodes, one at each end; the right one gives way. */
    public static HBox row(Node left, Node right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        space.setMinWidth(8);
        HBox row = new HBox(left, space, right);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** Buttons of one width. */
    public static HBox buttons(ReasonButton... buttons) {
        HBox row = new HBox(8, buttons);
        for (ReasonButton button : buttons) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setPrefWidth(100);
        }
        return row;
    }
}
