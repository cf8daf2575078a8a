package org.presencemonitor.ui;

import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.texts.FoundClientText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;

/** Asks above every page whether a client of this computer is to be watched, until the user has answered. */
final class SourceQuestion extends HBox {
    private final Texts texts;
    private final Label text = Labels.wrapping("banner-text");
    private Optional<FoundClient> asked = Optional.empty();

    /** @param watch watches the clients of this computer */
    SourceQuestion(Texts texts, Runnable watch) {
        super(8);
        this.texts = texts;
        getStyleClass().add("source-question");
        setAccessibleRole(AccessibleRole.TEXT);
        Nodes.grow(text);
        getChildren()
                .addAll(
                        text,
                        button("source-watch", texts.say(Phrase.WATCH), watch),
                        button("source-not-now", texts.say(Phrase.NOT_NOW), () -> {}));
        show(Optional.empty());
    }

    private Button button(String id, String name, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            show(Optional.empty());
            action.run();
        });
        return button;
    }

    /** Asks about that client; nothing where there is none. */
    void show(Optional<FoundClient> found) {
        asked = found;
        text.setText(
                found.map(client -> FoundClientText.question(client, texts)).orElse(""));
        setAccessibleText(text.getText());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        Nodes.appear(this, found.isPresent());
    }

    /** Asks what is not answered yet in another language. */
    void takeOver(SourceQuestion before) {
        show(before.asked);
    }
}
