package org.presencemonitor.ui.simulator;

import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.VBox;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.Card;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;

/** The Scenario card. The result stands below the buttons, so that its coming does not move them. */
final class ScenarioView extends VBox {
    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

    private final Texts texts;
    private final Consumer<SimulatorRequest> ask;
    private final Supplier<Optional<File>> chooseFile;
    private final ProgressBar progress = new ProgressBar(0);
    private final Label step = Labels.styled("muted");
    private final Label time = Labels.whole("muted");
    private final ReasonButton open = new ReasonButton("scenario-open");
    private final ContextMenu menu = new ContextMenu();
    private final RequestButton play;
    private final RequestButton stop;
    private final Label result = Labels.wrapping("outcome");
    private final Card card;
    private List<String> offered = List.of();

    ScenarioView(Texts texts, Consumer<SimulatorRequest> ask, Supplier<Optional<File>> chooseFile) {
        this.texts = texts;
        this.ask = ask;
        this.chooseFile = chooseFile;
        open.setText(texts.say(Phrase.SCENARIO_OPEN));
        open.setAccessibleRole(AccessibleRole.MENU_BUTTON);
        open.setOnAction(event -> menu.show(open, Side.BOTTOM, 0, 4));
        play = new RequestButton("scenario-play", ask);
        play.getStyleClass().add("main");
        stop = new RequestButton("scenario-stop", ask);
        progress.setMaxWidth(Double.MAX_VALUE);
        result.setId("scenario-result");
        card = new Card(
                texts.say(Phrase.SCENARIO), progress, Card.row(step, time), Card.buttons(open, play, stop), result);
        getChildren().add(card);
        offer(List.of());
    }

    void show(ScenarioViewModel model) {
        card.show(model.name());
        progress.setProgress(model.progress());
        step.setText(model.step());
        time.setText(model.time());
        open.explain(model.openWhyNot());
        play.show(model.playOrPause());
        stop.show(model.stop());
        if (!model.shipped().equals(offered)) {
            offer(model.shipped());
        }
        Nodes.fill(result, model.result().map(ScenarioViewModel.Result::text));
        result.pseudoClassStateChanged(
                GOOD, model.result().map(ScenarioViewModel.Result::good).orElse(false));
    }

    private void offer(List<String> shipped) {
        offered = shipped;
        menu.getItems().clear();
        for (String name : shipped) {
            menu.getItems().add(item(name, () -> ask.accept(new SimulatorRequest.OpenShipped(name))));
        }
        if (!shipped.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        menu.getItems().add(item(texts.say(Phrase.SCENARIO_FILE), this::openFile));
    }

    private void openFile() {
        chooseFile.get().ifPresent(file -> ask.accept(new SimulatorRequest.OpenFile(file)));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
