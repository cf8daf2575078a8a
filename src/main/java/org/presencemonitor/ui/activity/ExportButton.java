package org.presencemonitor.ui.activity;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** Asks what kind of file to write. */
final class ExportButton extends MenuButton {
    ExportButton(Texts texts, Consumer<ExportHost.Format> export) {
        setId("export");
        setText(texts.say(Phrase.EXPORT));
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("chip-menu");
        for (ExportHost.Format format : ExportHost.Format.values()) {
            MenuItem item = new MenuItem(texts.say(phrase(format)));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> export.accept(format));
            getItems().add(item);
        }
    }

    private static Phrase phrase(ExportHost.Format format) {
        return switch (format) {
            case CSV -> Phrase.EXPORT_CSV;
            case JSON -> Phrase.EXPORT_JSON;
            case SCENARIO -> Phrase.EXPORT_SCENARIO;
        };
    }
}
