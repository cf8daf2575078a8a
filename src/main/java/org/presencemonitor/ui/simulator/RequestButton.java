package org.presencemonitor.ui.simulator;

import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.simulator.SimulatorViewModel.RequestButtonModel;

/** A button for a request, with the reason when it makes no sense. */
final class RequestButton extends ReasonButton {
    private Optional<RequestButtonModel> shown = Optional.empty();
    private double widest;

    RequestButton(String id, Consumer<SimulatorRequest> ask) {
        super(id);
        setOnAction(event -> shown.ifPresent(model -> ask.accept(model.request())));
    }

    /** Its text changes with the state, and its neighbours stay where they are. */
    @Override
    protected double computeMinWidth(double height) {
        widest = Math.max(widest, super.computeMinWidth(height));
        return widest;
    }

    void show(RequestButtonModel next) {
        shown = Optional.of(next);
        setText(next.text());
        explain(next.whyNot());
    }
}
