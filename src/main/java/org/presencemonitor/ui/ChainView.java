package org.presencemonitor.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The four links, each with its raw value. Rows keep their height whatever they say. */
final class ChainView extends VBox {
    private static final int LINKS = 4;

    private final List<Row> rows = Stream.generate(Row::new).limit(LINKS).toList();

    ChainView() {
        getStyleClass().add("chain");
        getChildren().addAll(rows);
        rows.get(0).getStyleClass().add("first");
        setAccessibleRole(AccessibleRole.PARENT);
    }

    void show(List<ChainRow> links) {
        for (int i = 0; i < LINKS; i++) {
            rows.get(i).show(links.get(i));
        }
    }

    private static final class Row extends HBox {
        private final MarkNode mark = new MarkNode();
        private final Label title = Labels.styled("link-title");
        private final Label raw = Labels.whole("code");
        private final Label detail = Labels.styled("muted");

        Row() {
            getStyleClass().add("link");
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            VBox lines = new VBox(new HBox(12, title, raw), detail);
            lines.getStyleClass().add("lines");
            lines.setMinWidth(0);
            HBox.setHgrow(lines, Priority.ALWAYS);
            getChildren().addAll(mark, lines);
            setAccessibleRole(AccessibleRole.TEXT);
        }

        void show(ChainRow row) {
            mark.show(row.mark());
            title.setText(row.title());
            raw.setText(row.raw());
            detail.setText(row.detail());
            setAccessibleText(row.spoken());
        }
    }
}
