package org.presencemonitor.ui;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** Says above every page that another client became Office's default, until the user dismisses it. */
final class OfficeDefaultNotice extends HBox {
    private final Texts texts;
    private final Label text = Labels.wrapping("banner-text");
    private Optional<OfficeDefaultTaken> shown = Optional.empty();

    OfficeDefaultNotice(Texts texts) {
        super(8);
        this.texts = texts;
        getStyleClass().add("default-notice");
        setAccessibleRole(AccessibleRole.TEXT);
        Nodes.grow(text);
        Button dismiss = new Button(texts.say(Phrase.DISMISS));
        dismiss.setId("dismiss");
        dismiss.setMnemonicParsing(false);
        dismiss.setMinWidth(Region.USE_PREF_SIZE);
        dismiss.setOnAction(event -> Nodes.appear(this, false));
        getChildren().addAll(text, dismiss);
        Nodes.appear(this, false);
    }

    /** A dismissed notice stays hidden; the next one appears. */
    void show(Optional<OfficeDefaultTaken> taken) {
        if (taken.equals(shown)) {
            return;
        }
        shown = taken;
        taken.ifPresent(this::fill);
        Nodes.appear(this, taken.isPresent());
    }

    /** What was dismissed in another language stays so. */
    void takeOver(OfficeDefaultNotice before) {
        if (shown.equals(before.shown)) {
            Nodes.appear(this, before.isVisible());
        }
    }

    private void fill(OfficeDefaultTaken taken) {
        text.setText(taken.by()
                .map(by -> texts.say(Phrase.DEFAULT_TAKEN, by, taken.from()))
                .orElseGet(() -> texts.say(Phrase.DEFAULT_GONE, taken.from())));
        setAccessibleText(text.getText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
