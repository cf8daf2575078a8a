package org.presencemonitor.ui.simulator;

import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.ui.control.ReasonButton;

/** A button for a wish, with the reason when it makes no sense. */
final class RequestButton extends ReasonButton {
    private Optional<RequestButtonModel> choice = Optional.empty();

    RequestButton(String id, Consumer<SimulatorRequest> ask) {
        super(id);
        setOnAction(event -> choice.ifPresent(c -> ask.accept(c.wish())));
    }

    void show(RequestButtonModel next) {
        choice = Optional.of(next);
        setText(next.text());
        explain(next.whyNot());
    }
}
