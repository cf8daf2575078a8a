package org.presencemonitor.ui.status;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.presencemonitor.presence.Command;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Nodes;
import org.presencemonitor.ui.control.ReasonButton;
import org.presencemonitor.ui.control.Spinner;

/** A button for a command, which shows the command, or its progress and for how long it has lasted. */
final class CommandButton extends ReasonButton {
    private final Spinner spinner = new Spinner();
    private final Label doing = Labels.styled("doing");
    private final Label elapsed = Labels.whole("elapsed");
    private final HBox progress = new HBox(8, spinner, doing, elapsed);
    private Optional<CommandButtonModel> shown = Optional.empty();

    CommandButton(String id, Consumer<Command> ask) {
        super(id);
        progress.setAlignment(Pos.CENTER);
        setOnAction(event -> shown.ifPresent(model -> ask.accept(model.command())));
    }

    void show(CommandButtonModel next) {
        shown = Optional.of(next);
        Nodes.appear(this, next.offered());
        boolean lasts = next.isLasting();
        setText(next.text());
        doing.setText(next.text());
        elapsed.setText(next.elapsed().orElse(""));
        setGraphic(lasts ? progress : null);
        setContentDisplay(lasts ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        spinner.turn(lasts);
        getStyleClass().removeIf(style -> style.startsWith("ask-"));
        getStyleClass().add("ask-" + next.command().name().toLowerCase(Locale.ROOT));
        explain(next.whyNot());
        look(next.enabled() || lasts || next.begins());
    }

    /** Stops animations, while the view cannot be seen. */
    void rest() {
        spinner.turn(false);
    }
}
