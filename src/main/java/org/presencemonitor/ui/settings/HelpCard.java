package org.presencemonitor.ui.settings;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.ReasonButton;

/** Where the data is, and what a person who helps needs to know. */
final class HelpCard extends VBox {
    private final Texts texts;
    private final SettingsHost host;
    private final ReasonButton open = new ReasonButton("open-folder");
    private final ReasonButton openLog = new ReasonButton("open-log-folder");
    private final ReasonButton copy = new ReasonButton("copy-diagnostics");
    private final Label said = Labels.wrapping("muted");

    HelpCard(Texts texts, SettingsHost host) {
        this.texts = texts;
        this.host = host;
        Label folder = Labels.wrapping("code", "data-folder");
        folder.setText(host.dataFolder().toString());
        folder.setAccessibleText(texts.say(Phrase.SETTINGS_DATA) + ", " + folder.getText());
        open.setText(texts.say(Phrase.OPEN_FOLDER));
        open.setOnAction(event -> show(host.openDataFolder()));
        openLog.setText(texts.say(Phrase.OPEN_LOG_FOLDER));
        openLog.setOnAction(event -> show(host.openLogFolder()));
        copy.setText(texts.say(Phrase.COPY_DIAGNOSTICS));
        copy.setOnAction(event -> copyDiagnostics());
        said.setId("help-said");
        said.setText(texts.say(Phrase.DIAGNOSTICS_CONTENT));
        getChildren().add(new Card(texts.say(Phrase.SETTINGS_DATA), folder, Card.buttons(open, openLog), copy, said));
    }

    private void show(CompletableFuture<Boolean> opening) {
        opening.exceptionally(failure -> false)
                .thenAccept(opened ->
                        Platform.runLater(() -> say(opened ? Phrase.DIAGNOSTICS_CONTENT : Phrase.FOLDER_NOT_OPENED)));
    }

    private void copyDiagnostics() {
        host.diagnostics()
                .thenAccept(text -> Platform.runLater(() -> {
                    ClipboardContent content = new ClipboardContent();
                    content.putString(text);
                    Clipboard.getSystemClipboard().setContent(content);
                    say(Phrase.DIAGNOSTICS_COPIED);
                }));
    }

    private void say(Phrase phrase) {
        said.setText(texts.say(phrase));
        said.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
