package org.presencemonitor.ui.settings;

import javafx.event.ActionEvent;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.ui.control.Labels;

/**
 * One of several choices with a second line. It is selected by what it is shown, not by being pressed: a choice may
 * take a moment, or fail. Each row is a stop of the keyboard, because moving over them must not choose.
 */
final class SourceRow extends ToggleButton {
    private final Label title = Labels.wrapping("source-title");
    private final Label now = Labels.wrapping("muted");
    private final HBox row;

    SourceRow(String id, Runnable onPress) {
        setId(id);
        getStyleClass().setAll("source-row");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        StackPane ring = new StackPane(dot);
        ring.getStyleClass().add("ring");
        ring.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        ring.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox lines = new VBox(title, now);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(10, ring, lines);
        row.setAlignment(Pos.TOP_LEFT);
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setOnAction(event -> onPress.run());
    }

    void show(SourceRowText text) {
        title.setText(text.title());
        now.setText(text.now());
        setSelected(text.watched());
        setAccessibleText(
                text.now().isEmpty()
                        ? text.title()
                        : text.title() + ", " + text.now().replace("\n", "; "));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    @Override
    public void fire() {
        fireEvent(new ActionEvent());
    }

    /** As high as its lines are in that width, where they wrap. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return row.prefHeight(width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
