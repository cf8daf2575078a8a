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

/** Where the data is, and the diagnostics to copy for support. */
final class HelpCard extends VBox {
    private final Texts texts;
    private final SettingsHost host;
    private final Label message = Labels.wrapping("muted");
    private Phrase said = Phrase.DIAGNOSTICS_CONTENT;

    HelpCard(Texts texts, SettingsHost host) {
        this.texts = texts;
        this.host = host;
        Label folder = Labels.with(host.dataFolder().toString(), Labels.wrapping("code", "data-folder"));
        folder.setAccessibleText(texts.say(Phrase.SETTINGS_DATA) + ", " + folder.getText());
        ReasonButton open =
                new ReasonButton("open-folder", texts.say(Phrase.OPEN_FOLDER), () -> show(host.openDataFolder()));
        ReasonButton openLog = new ReasonButton(
                "open-log-folder", texts.say(Phrase.OPEN_LOG_FOLDER), () -> show(host.openLogFolder()));
        ReasonButton copy =
                new ReasonButton("copy-diagnostics", texts.say(Phrase.COPY_DIAGNOSTICS), this::copyDiagnostics);
        message.setId("help-said");
        message.setText(texts.say(said));
        getChildren()
                .add(new Card(texts.say(Phrase.SETTINGS_DATA), folder, Card.buttons(open, openLog), copy, message));
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

    void takeOver(HelpCard before) {
        said = before.said;
        message.setText(texts.say(said));
    }

    private void say(Phrase phrase) {
        said = phrase;
        message.setText(texts.say(phrase));
        message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
