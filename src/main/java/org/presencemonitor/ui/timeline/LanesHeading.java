package org.presencemonitor.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Spinner;
import org.presencemonitor.ui.control.WrappingRow;

/** The title of the days and the time signed in on them; between the two a spinner while an answer takes long. */
final class LanesHeading extends StackPane {
    private final Label title = Labels.whole("section");
    private final Spinner spinner = new Spinner();
    private final Label total = Labels.whole("muted", "lanes-total");

    LanesHeading() {
        getStyleClass().add("lanes-heading");
        spinner.setVisible(false);
        HBox end = new HBox(8, spinner, total);
        end.getStyleClass().add("lanes-heading");
        getChildren().add(new WrappingRow(title, end));
    }

    void show(String days, String signedIn) {
        title.setText(days);
        total.setText(signedIn);
    }

    /** Shows the title of the days that were asked for; the total stays that of the days before. */
    void showTitle(String days) {
        title.setText(days);
    }

    /** Its room is reserved, so that the layout does not move. */
    void lasts(boolean lasting) {
        spinner.setVisible(lasting);
        spinner.turn(lasting);
    }
}
