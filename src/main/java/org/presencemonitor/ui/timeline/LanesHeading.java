package org.presencemonitor.ui.timeline;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Spinner;
import org.presencemonitor.ui.control.WrappingRow;

/** Which days, and the time signed in on them; between the two turns a mark when the answer is long in coming. */
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

    /** What is about to be shown; the total is still the one before. */
    void showTitle(String days) {
        title.setText(days);
    }

    /** Takes no room of its own, so that nothing moves. */
    void lasts(boolean lasting) {
        spinner.setVisible(lasting);
        spinner.turn(lasting);
    }
}
