package org.presencemonitor.ui.status;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.Spinner;
import org.presencemonitor.ui.status.ChainRow.Mark;
import org.presencemonitor.ui.status.MailDetails.FailureText;
import org.presencemonitor.ui.status.MailDetails.ProviderRow;

/** One provider: its sign or, while its logoff lasts, a spinner; its name, status code, step and failures. */
final class MailProviderView extends HBox {
    private static final double TOOLTIP_WIDTH = 320;

    private final MarkNode mark = new MarkNode();
    private final Spinner spinner = new Spinner();
    private final Label name = Labels.styled("provider-name");
    private final Label raw = Labels.whole("code");
    private final Label detail = Labels.styled("muted");
    private final VBox failures = new VBox();
    private List<FailureText> shown = List.of();

    MailProviderView() {
        getStyleClass().add("mail-provider");
        Nodes.grow(name);
        failures.getStyleClass().add("lines");
        VBox lines = new VBox(new HBox(12, name, raw), detail, failures);
        lines.getStyleClass().add("lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        StackPane sign = new StackPane(mark, spinner);
        sign.setAlignment(Pos.TOP_CENTER);
        sign.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(sign, lines);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows a provider; its spinner turns if {@code moves}, that is if the view can be seen. */
    void show(ProviderRow row, boolean moves) {
        boolean lasts = row.mark() == Mark.WAITING;
        mark.show(row.mark());
        mark.setVisible(!lasts);
        spinner.setVisible(lasts);
        spinner.turn(lasts && moves);
        name.setText(row.name());
        raw.setText(row.raw());
        detail.setText(row.detail());
        show(row.failures());
        setAccessibleText(row.spoken());
    }

    void rest() {
        spinner.turn(false);
    }

    private void show(List<FailureText> next) {
        if (!next.equals(shown)) {
            shown = next;
            failures.getChildren()
                    .setAll(next.stream().map(MailProviderView::label).toList());
        }
        Nodes.appear(failures, !next.isEmpty());
    }

    private static Label label(FailureText failure) {
        Label label = Labels.with(failure.text(), Labels.wrapping("trouble"));
        Tooltip why = new Tooltip(failure.why());
        why.setWrapText(true);
        why.setMaxWidth(TOOLTIP_WIDTH);
        label.setTooltip(why);
        return label;
    }
}
