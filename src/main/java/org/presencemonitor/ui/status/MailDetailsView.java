package org.presencemonitor.ui.status;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.status.MailDetails.ProviderRow;

/** The expanded mail link: providers, messages, notes. A changed step or number does not move the layout. */
final class MailDetailsView extends VBox {
    private final VBox providers = new VBox();
    private final Label messages = Labels.wrapping("muted", "mail-messages");
    private final VBox notes = new VBox();
    private List<String> noted = List.of();

    MailDetailsView() {
        getStyleClass().add("mail-details");
        providers.getStyleClass().add("mail-providers");
        notes.getStyleClass().add("lines");
        messages.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(providers, messages, notes);
        setAccessibleRole(AccessibleRole.PARENT);
    }

    void show(MailDetails details, boolean moves) {
        List<ProviderRow> rows = details.providers();
        if (rows.size() != providers.getChildren().size()) {
            providers
                    .getChildren()
                    .setAll(Stream.generate(MailProviderView::new)
                            .limit(rows.size())
                            .toList());
        }
        for (int i = 0; i < rows.size(); i++) {
            ((MailProviderView) providers.getChildren().get(i)).show(rows.get(i), moves);
        }
        messages.setText(details.messages());
        show(details.notes());
    }

    /** Stops animations, while the view cannot be seen. */
    void rest() {
        providers.getChildren().forEach(row -> ((MailProviderView) row).rest());
    }

    private void show(List<String> next) {
        if (!next.equals(noted)) {
            noted = next;
            notes.getChildren()
                    .setAll(next.stream()
                            .map(note -> Labels.with(note, Labels.wrapping("trouble")))
                            .toList());
        }
        Nodes.appear(notes, !next.isEmpty());
    }
}
