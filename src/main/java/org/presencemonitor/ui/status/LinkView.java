package org.presencemonitor.ui.status;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** One link of the chain in two lines, with its raw value. Its height does not depend on its text. */
class LinkView extends HBox {
    private final MarkNode mark = new MarkNode();
    private final Label title = Labels.styled("link-title");
    private final Label raw = Labels.whole("code");
    private final Label detail = Labels.styled("muted");

    /** An empty link, with those nodes at the end of its second line. */
    LinkView(Node... atEnd) {
        getStyleClass().add("link");
        HBox second = new HBox(8, detail);
        second.getChildren().addAll(atEnd);
        Nodes.grow(title);
        Nodes.grow(detail);
        VBox lines = new VBox(new HBox(12, title, raw), second);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(mark, lines);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    final void show(ChainRow row) {
        mark.show(row.mark());
        title.setText(row.title());
        raw.setText(row.raw());
        detail.setText(row.detail());
        setAccessibleText(row.spoken());
    }
}
