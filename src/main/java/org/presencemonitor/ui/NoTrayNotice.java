package org.presencemonitor.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;

/** Says over the window that closing it quits the program, and lets the user choose. Escape keeps the window. */
final class NoTrayNotice extends StackPane {
    private final Button quit;

    NoTrayNotice(Texts texts, Runnable onQuit) {
        getStyleClass().add("scrim");
        Label text = Labels.with(texts.say(Phrase.NO_TRAY), Labels.wrapping());
        quit = button("notice-quit", texts.say(Phrase.QUIT), onQuit);
        Button keep = button("notice-keep", texts.say(Phrase.KEEP_OPEN), () -> setVisible(false));
        HBox buttons = new HBox(keep, quit);
        buttons.getStyleClass().add("notice-buttons");
        VBox card = new VBox(text, buttons);
        card.getStyleClass().add("notice");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(text.getText());
        getChildren().add(card);
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
            }
        });
    }

    void open() {
        setVisible(true);
        quit.requestFocus();
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        return button;
    }
}
