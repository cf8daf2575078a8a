package org.presencemonitor.ui;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.Command;

/**
 * A button that says why it cannot be pressed. It is never disabled in JavaFX's sense: that would take its tooltip, and
 * would move the focus of a keyboard user to the next button in the midst of a command. To assistive technology it is.
 */
final class ActionButton extends Button {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Spinner spinner = new Spinner();
    private final Label doing = Labels.styled("doing");
    private final Label elapsed = Labels.whole("elapsed");
    private final HBox progress = new HBox(8, spinner, doing, elapsed);
    private final Tooltip tooltip = new Tooltip();
    private Optional<Action> action = Optional.empty();

    ActionButton(String id, Consumer<Command> ask) {
        setId(id);
        getStyleClass().add("action");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        progress.setAlignment(Pos.CENTER);
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
        setOnAction(event -> action.ifPresent(a -> ask.accept(a.command())));
    }

    void show(Action next) {
        action = Optional.of(next);
        boolean lasts = next.isLasting();
        setText(next.text());
        doing.setText(next.text());
        elapsed.setText(next.elapsed().orElse(""));
        setGraphic(lasts ? progress : null);
        setContentDisplay(lasts ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        spinner.turn(lasts);
        pseudoClassStateChanged(UNAVAILABLE, !next.enabled() && !lasts);
        getStyleClass().removeIf(style -> style.startsWith("ask-"));
        getStyleClass().add("ask-" + next.command().name().toLowerCase(Locale.ROOT));
        tooltip.setText(next.whyNot().orElse(""));
        setTooltip(next.whyNot().isPresent() ? tooltip : null);
        setAccessibleHelp(next.whyNot().orElse(null));
        notifyAccessibleAttributeChanged(AccessibleAttribute.DISABLED);
    }

    /** Stops what moves while nobody can see it. */
    void rest() {
        spinner.turn(false);
    }

    @Override
    public void fire() {
        if (action.filter(Action::enabled).isPresent()) {
            super.fire();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.DISABLED) {
            return action.filter(Action::enabled).isEmpty();
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
