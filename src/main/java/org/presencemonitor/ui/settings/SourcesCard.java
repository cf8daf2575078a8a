package org.presencemonitor.ui.settings;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;

/** What is watched: a row for each source, with what it would show now. A choice takes effect at once. */
final class SourcesCard extends VBox {
    private final Texts texts;
    private final SourceRow simulated;
    private final SourceRow system;
    private final SourceRow file;
    /** Of a client of the session bus; seen while one is watched. */
    private final SourceRow bus;

    /** @param chooseFile asks for a registry file; empty when the user has chosen none */
    SourcesCard(Texts texts, SourceControls sources, Supplier<Optional<File>> chooseFile) {
        this.texts = texts;
        simulated = new SourceRow("source-simulated", () -> sources.watch(SourceChoice.SIMULATED));
        system = new SourceRow("source-system", () -> sources.watch(SourceChoice.SYSTEM));
        file = new SourceRow(
                "source-file",
                () -> chooseFile.get().ifPresent(chosen -> sources.watch(new SourceChoice.OfFile(chosen.toPath()))));
        bus = new SourceRow("source-bus", () -> {});
        bus.setVisible(false);
        bus.managedProperty().bind(bus.visibleProperty());
        getChildren().add(new Card(texts.say(Phrase.SETTINGS_SOURCE), simulated, system, file, bus));
    }

    void show(SourcesState state) {
        simulated.show(SourceRowText.simulated(state, texts));
        system.show(SourceRowText.system(state, texts));
        file.show(SourceRowText.file(state, texts));
        Optional<SourceRowText> client = SourceRowText.bus(state, texts);
        bus.setVisible(client.isPresent());
        client.ifPresent(bus::show);
    }

    void focusFirst() {
        simulated.requestFocus();
    }
}
