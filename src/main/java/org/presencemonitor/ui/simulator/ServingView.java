package org.presencemonitor.ui.simulator;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.ToggleSwitch;

/** The switch for other programs, and below it what stood in the way. */
final class ServingView extends VBox {
    private final Texts texts;
    private final ToggleSwitch serve;
    private final Label refusal = Labels.wrapping("outcome");

    ServingView(Texts texts, Consumer<SimulatorRequest> ask) {
        super(4);
        this.texts = texts;
        serve = new ToggleSwitch("switch-serve", on -> ask.accept(new SimulatorRequest.Serve(on)));
        serve.show(texts.say(Phrase.COM_CLASS), false);
        serve.setTooltip(new Tooltip(texts.say(Phrase.COM_CLASS_TIP)));
        refusal.setId("serve-refusal");
        getChildren().addAll(serve, refusal);
    }

    void show(ServingViewModel model) {
        serve.show(texts.say(Phrase.COM_CLASS), model.place(), model.on());
        refusal.setText(model.refusal().orElse(""));
        refusal.setVisible(model.refusal().isPresent());
        refusal.setManaged(model.refusal().isPresent());
    }
}
