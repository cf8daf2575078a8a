package org.presencemonitor.ui.activity;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.ui.control.IconNode;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** A row of the Activity tab, filled again for each entry that scrolls into sight. */
final class ActivityCell extends ListCell<ActivityRow> {
    private static final double ICON = 18;
    private static final PseudoClass DAY = PseudoClass.getPseudoClass("day");

    private final IconNode icon = new IconNode(ICON);
    private final Label time = Labels.whole("code");
    private final Label title = Labels.wrapping("activity-title");
    private final Label second = Labels.wrapping("muted");
    private final Label code = Labels.whole("code");
    private final Label day = Labels.styled("section");
    private final Tooltip whole = new Tooltip();
    private final HBox line;

    ActivityCell() {
        getStyleClass().add("activity-row");
        VBox lines = new VBox(title, second);
        lines.setMinWidth(0);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        line = new HBox(icon, time, lines, code);
        line.getStyleClass().add("activity-line");
        // As wide as the list, so that long lines wrap.
        setPrefWidth(0);
        whole.setShowDelay(Duration.millis(300));
        setAccessibleRole(AccessibleRole.LIST_ITEM);
    }

    @Override
    protected void updateItem(@Nullable ActivityRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(DAY, row instanceof ActivityRow.Day);
        setTooltip(null);
        setAccessibleHelp(row instanceof ActivityRow.Event event ? event.source() : null);
        setAccessibleText(row == null ? null : row.spoken());
        if (empty || row == null) {
            setGraphic(null);
        } else if (row instanceof ActivityRow.Event event) {
            show(event);
        } else {
            day.setText(row.spoken());
            setGraphic(day);
        }
    }

    private void show(ActivityRow.Event event) {
        icon.show(event.icon());
        time.setText(event.time());
        title.setText(event.title());
        Nodes.fill(second, event.second());
        code.setText(event.code());
        whole.setText(event.tip());
        setTooltip(whole);
        setGraphic(line);
    }
}
