package org.presencemonitor.ui.status;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** The last changes, the newest first: as many whole rows as fit. */
final class RecentView extends VBox {
    private static final int MIN_HEIGHT = 26;

    private final Label nothing = Labels.styled("muted");
    private List<RecentRow> shown = List.of();

    RecentView(Texts texts) {
        getStyleClass().add("recent");
        nothing.setText(texts.say(Phrase.NOTHING_RECENT));
        getChildren().add(nothing);
        setMinHeight(MIN_HEIGHT);
        setPrefHeight(MIN_HEIGHT);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(texts.say(Phrase.RECENT));
    }

    void show(List<RecentRow> rows) {
        if (rows.equals(shown)) {
            return;
        }
        shown = rows;
        getChildren().setAll(rows.stream().map(RecentView::node).toList());
        if (rows.isEmpty()) {
            getChildren().add(nothing);
        } else {
            getChildren().getFirst().getStyleClass().add("first");
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double bottom = getHeight() + 0.5;
        for (Node child : getChildren()) {
            child.setVisible(child.getBoundsInParent().getMaxY() <= bottom);
        }
    }

    private static Node node(RecentRow row) {
        Label time = Labels.with(row.time(), Labels.whole("code", "recent-time"));
        Label what = Labels.with(row.what(), Labels.styled("recent-what"));
        Nodes.grow(what);
        Label code = Labels.with(row.code(), Labels.whole("code"));
        HBox line = new HBox(8, time, what, code);
        line.getStyleClass().add("recent-row");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(row.spoken());
        return line;
    }
}
