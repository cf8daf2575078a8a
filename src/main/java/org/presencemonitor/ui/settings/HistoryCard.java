package org.presencemonitor.ui.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.LabelledComboBox;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;

/** How long the history is kept. A shorter time is applied only after the user has confirmed what it removes. */
final class HistoryCard extends VBox {
    private final Texts texts;
    private final Consumer<UnaryOperator<Settings>> change;
    private final SettingsHost host;
    private final Runnable onResize;
    private final LabelledComboBox<Integer> length = new LabelledComboBox<>("history-length", this::choose);
    private final Label removed = Labels.wrapping("history-removed");
    private final VBox question;
    private int kept;
    /** The length that is chosen and not confirmed yet. */
    private Optional<Integer> asked = Optional.empty();

    /** Passes on each change that is confirmed or removes nothing, and each change of the card's height. */
    HistoryCard(Texts texts, Consumer<UnaryOperator<Settings>> change, SettingsHost host, Runnable onResize) {
        this.texts = texts;
        this.change = change;
        this.host = host;
        this.onResize = onResize;
        length.setAccessibleText(texts.say(Phrase.HISTORY_KEPT));
        removed.setId("history-removed");
        ReasonButton remove =
                new ReasonButton("history-remove", texts.say(Phrase.REMOVE), () -> asked.ifPresent(this::keep));
        remove.getStyleClass().add("drastic");
        ReasonButton cancel = new ReasonButton("history-cancel", texts.say(Phrase.KEEP_AS_IS), this::close);
        question = new VBox(10, removed, Card.buttons(remove, cancel));
        ask(false);
        getChildren()
                .add(new Card(
                        texts.say(Phrase.SETTINGS_HISTORY),
                        Card.row(texts.say(Phrase.HISTORY_KEPT), length, length),
                        question));
    }

    void show(SettingsViewModel model) {
        kept = model.length().value();
        if (asked.isEmpty()) {
            length.show(model.lengths(), model.length());
        }
    }

    /** Asks the question that is open in another card, or about to be. */
    void takeOver(HistoryCard before) {
        before.asked.ifPresent(days -> {
            length.getItems().stream()
                    .filter(pick -> pick.value().equals(days))
                    .findFirst()
                    .ifPresent(pick -> length.show(length.getItems(), pick));
            choose(days);
        });
        // Its answer is for nobody any more.
        before.asked = Optional.empty();
    }

    private void choose(int days) {
        ask(false);
        if (days >= kept) {
            keep(days);
            return;
        }
        asked = Optional.of(days);
        host.entriesOlderThan(days)
                .thenApply(Optional::of)
                .exceptionally(failure -> Optional.empty())
                .thenAccept(count -> Platform.runLater(() -> counted(days, count)));
    }

    /** Asks without a number when the history could not be counted: the time may be shortened all the same. */
    private void counted(int days, Optional<Long> count) {
        if (!asked.equals(Optional.of(days))) {
            return;
        }
        if (count.equals(Optional.of(0L))) {
            keep(days);
            return;
        }
        removed.setText(count.map(number -> texts.say(Phrase.HISTORY_REMOVED, number))
                .orElseGet(() -> texts.say(Phrase.HISTORY_REMOVED_SOME)));
        ask(true);
        removed.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void keep(int days) {
        close();
        change.accept(settings -> settings.withHistoryDays(days));
    }

    private void close() {
        asked = Optional.empty();
        if (question.isVisible()) {
            length.requestFocus();
        }
        ask(false);
        length.show(
                length.getItems(),
                length.getItems().stream()
                        .filter(pick -> pick.value() == kept)
                        .findFirst()
                        .orElseThrow());
    }

    private void ask(boolean open) {
        if (question.isVisible() != open || question.isManaged() != open) {
            Nodes.appear(question, open);
            onResize.run();
        }
    }
}
