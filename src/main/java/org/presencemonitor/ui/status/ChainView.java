package org.presencemonitor.ui.status;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import org.presencemonitor.ui.control.Nodes;

/**
 * The links, each with its raw value; the fourth opens, and is absent where the source has none. The height of a row
 * does not depend on its text.
 */
final class ChainView extends VBox {
    private static final int LINKS = 3;

    private final List<LinkView> links =
            Stream.generate(() -> new LinkView()).limit(LINKS).toList();
    private final ExpandableLinkView mail = new ExpandableLinkView("mail-link");
    private final MailDetailsView mailDetails = new MailDetailsView();
    private Optional<MailDetails> details = Optional.empty();

    ChainView() {
        getStyleClass().add("chain");
        getChildren().addAll(links);
        getChildren().addAll(mail, mailDetails);
        links.get(0).getStyleClass().add("first");
        mail.openProperty().addListener(property -> showDetails());
        setAccessibleRole(AccessibleRole.PARENT);
        showDetails();
    }

    void show(List<ChainRow> rows) {
        for (int i = 0; i < LINKS; i++) {
            links.get(i).show(rows.get(i));
        }
        Optional<ChainRow> last = rows.size() > LINKS ? Optional.of(rows.get(LINKS)) : Optional.empty();
        details = last.flatMap(ChainRow::more);
        last.ifPresent(mail::show);
        Nodes.appear(mail, last.isPresent());
        mail.openable(details.isPresent());
        showDetails();
    }

    void takeOver(ChainView before) {
        mail.openProperty().set(before.mail.openProperty().get());
    }

    /** Stops animations, while the view cannot be seen. */
    void rest() {
        mailDetails.rest();
    }

    private void showDetails() {
        boolean open = details.isPresent() && mail.openProperty().get();
        details.ifPresent(known -> mailDetails.show(known, open));
        Nodes.appear(mailDetails, open);
    }
}
