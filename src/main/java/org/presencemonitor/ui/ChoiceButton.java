package org.presencemonitor.ui;

import java.util.Optional;
import java.util.function.Consumer;

/** A button for a wish, with the reason when it makes no sense. */
final class ChoiceButton extends ReasonButton {
    private Optional<Choice> choice = Optional.empty();

    ChoiceButton(String id, Consumer<SimulatorWish> ask) {
        super(id);
        setOnAction(event -> choice.ifPresent(c -> ask.accept(c.wish())));
    }

    void show(Choice next) {
        choice = Optional.of(next);
        setText(next.text());
        explain(next.whyNot());
    }
}
