package org.presencemonitor.ui.simulator;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ToggleSwitch;
import org.presencemonitor.ui.simulator.SimulatorViewModel.SwitchRow;

/** The Simulator tab: copies a view model into controls. */
final class SimulatorView extends VBox {
    /** COM is what Windows has, and a session bus what others have. */
    private static final Phrase SERVED = OperatingSystem.current().isWindows() ? Phrase.COM_CLASS : Phrase.ON_BUS;

    private static final Phrase SERVED_TIP =
            OperatingSystem.current().isWindows() ? Phrase.COM_CLASS_TIP : Phrase.ON_BUS_TIP;

    private final Texts texts;
    private final Consumer<SimulatorRequest> ask;
    private final Map<SimulatorSwitch, ToggleSwitch> switches = new EnumMap<>(SimulatorSwitch.class);
    private final RequestButton start;
    private final RequestButton shutDown;
    private final RequestButton crash;
    private final ResponseSlider slider;
    private final Label responseTitle = Labels.whole();
    private final Label responseTime = Labels.whole("muted", "response-time");
    private final Card process;
    private final Card server;
    private final Card faults;
    private final ToggleSwitch serve;
    private final Label refusal = Labels.wrapping("outcome");
    private final VBox serving;
    private final ScenarioView scenario;
    private final ConversationsView conversations;

    /** Shows nothing yet; {@code chooseFile} asks the user for the file of a scenario. */
    SimulatorView(Texts texts, Consumer<SimulatorRequest> ask, Supplier<Optional<File>> chooseFile) {
        this.texts = texts;
        this.ask = ask;
        getStyleClass().add("simulator");
        start = new RequestButton("simulator-start", ask);
        shutDown = new RequestButton("simulator-shut-down", ask);
        crash = new RequestButton("simulator-crash", ask);
        crash.getStyleClass().add("drastic");
        serve = new ToggleSwitch("switch-serve", on -> ask.accept(new SimulatorRequest.Serve(on)));
        serve.show(texts.say(SERVED), false);
        serve.setTooltip(new Tooltip(texts.say(SERVED_TIP)));
        refusal.setId("serve-refusal");
        serving = new VBox(4, serve, refusal);
        process = new Card(texts.say(Phrase.CLIENT_PROCESS), Card.buttons(start, shutDown, crash), serving);
        slider = new ResponseSlider("response-slider", time -> ask.accept(new SimulatorRequest.ResponseTime(time)));
        HBox.setHgrow(slider, Priority.ALWAYS);
        responseTitle.setText(texts.say(Phrase.RESPONSE_TIME));
        HBox response = new HBox(10, responseTitle, slider, responseTime);
        response.setAlignment(Pos.CENTER_LEFT);
        server = new Card(
                texts.say(Phrase.SERVER),
                response,
                toggle(SimulatorSwitch.NEVER_ANSWERS),
                toggle(SimulatorSwitch.NETWORK_LOST));
        faults = new Card(
                texts.say(Phrase.FAULTS),
                toggle(SimulatorSwitch.CLASS_NOT_AVAILABLE),
                toggle(SimulatorSwitch.SERVER_EXECUTION_FAILED),
                toggle(SimulatorSwitch.KEEPS_FLAG));
        scenario = new ScenarioView(texts, ask, chooseFile);
        conversations = new ConversationsView(texts, ask);
        // Last, so that a conversation which begins moves nothing.
        getChildren().addAll(process, server, faults, scenario, conversations);
    }

    void show(SimulatorViewModel model) {
        process.show(model.process());
        start.show(model.start());
        shutDown.show(model.shutDown());
        crash.show(model.crash());
        server.show(model.server());
        responseTime.setText(model.responseTime());
        slider.show(model.responseStop(), responseTitle.getText() + ", " + model.responseTime());
        switches.values().forEach(toggle -> Nodes.appear(toggle, false));
        show(model.serverSwitches());
        show(model.faults());
        Nodes.appear(serving, model.serving().isPresent());
        model.serving().ifPresent(this::show);
        Nodes.appear(scenario, model.scenario().isPresent());
        model.scenario().ifPresent(scenario::show);
        conversations.show(model.conversations());
        Nodes.appear(conversations, !model.conversations().isEmpty());
    }

    void focusFirst() {
        start.requestFocus();
    }

    private void show(List<SwitchRow> rows) {
        for (SwitchRow row : rows) {
            ToggleSwitch toggle = Optional.ofNullable(switches.get(row.which())).orElseThrow();
            toggle.show(row.title(), row.code(), row.on());
            Nodes.appear(toggle, true);
        }
    }

    private void show(SimulatorViewModel.Serving model) {
        serve.show(texts.say(SERVED), model.place(), model.on());
        Nodes.fill(refusal, model.refusal());
    }

    private ToggleSwitch toggle(SimulatorSwitch which) {
        String id = "switch-" + which.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ToggleSwitch toggle = new ToggleSwitch(id, on -> ask.accept(new SimulatorRequest.Turn(which, on)));
        switches.put(which, toggle);
        return toggle;
    }
}
