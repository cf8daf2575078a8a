package org.presencemonitor.ui;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.presencemonitor.presence.office.OfficeDefaultMissing;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/**
 * Says above every page that Office's default is not installed, or that another client became it, until the user
 * dismisses that.
 */
final class OfficeDefaultNotice extends HBox {
    private final Texts texts;
    private final Label text = Labels.wrapping("banner-text");
    private News shown = News.NONE;

    /** What there is to say; of both, that a client is missing, which lasts. */
    private record News(Optional<OfficeDefaultMissing> missing, Optional<OfficeDefaultTaken> taken) {
        static final News NONE = new News(Optional.empty(), Optional.empty());

        Optional<String> sentence(Texts texts) {
            return missing.map(gone -> sentence(gone, texts)).or(() -> taken.map(change -> sentence(change, texts)));
        }

        private static String sentence(OfficeDefaultMissing gone, Texts texts) {
            return gone.installed().isEmpty()
                    ? texts.say(Phrase.DEFAULT_MISSING, gone.app())
                    : texts.say(Phrase.DEFAULT_MISSING_AMONG, gone.app(), String.join(", ", gone.installed()));
        }

        private static String sentence(OfficeDefaultTaken change, Texts texts) {
            return change.by()
                    .map(by -> texts.say(Phrase.DEFAULT_TAKEN, by, change.from()))
                    .orElseGet(() -> texts.say(Phrase.DEFAULT_GONE, change.from()));
        }
    }

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
    void show(ClientList clients) {
        News now = new News(clients.missing(), clients.taken());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Optional<String> sentence = now.sentence(texts);
        sentence.ifPresent(this::fill);
        Nodes.appear(this, sentence.isPresent());
    }

    /** What was dismissed in another language stays so. */
    void takeOver(OfficeDefaultNotice before) {
        if (shown.equals(before.shown)) {
            Nodes.appear(this, before.isVisible());
        }
    }

    private void fill(String sentence) {
        text.setText(sentence);
        setAccessibleText(sentence);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
