package org.presencemonitor.ui.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A button that says why it cannot be pressed. It is never disabled in JavaFX's sense, which would remove its tooltip
 * and move the keyboard focus to the next button during a command. Assistive technology sees it as disabled.
 */
public class ReasonButton extends Button {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private final Tooltip tooltip = new Tooltip();
    private Optional<String> whyNot = Optional.empty();

    /** A button that can be pressed. */
    @SuppressWarnings("this-escape") // no subclass overrides a method that is called here
    public ReasonButton(String id, String text, Runnable action) {
        this(id);
        setText(text);
        setOnAction(event -> action.run());
    }

    /** A button without text that can be pressed, and then does nothing yet. */
    @SuppressWarnings("this-escape") // as above
    public ReasonButton(String id) {
        setId(id);
        getStyleClass().add("action");
        setMaxWidth(Double.MAX_VALUE);
        setMnemonicParsing(false);
        tooltip.setShowDelay(Duration.millis(300));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(320);
    }

    /** Can be pressed unless there is a reason, which its tooltip then says. */
    public final void explain(Optional<String> reason) {
        whyNot = reason;
        look(reason.isEmpty());
        tooltip.setText(reason.orElse(""));
        setTooltip(reason.isPresent() ? tooltip : null);
        setAccessibleHelp(reason.orElse(null));
        notifyAccessibleAttributeChanged(AccessibleAttribute.DISABLED);
    }

    /** Makes the button look available or unavailable, whatever {@link #explain} said. */
    protected final void look(boolean available) {
        pseudoClassStateChanged(UNAVAILABLE, !available);
    }

    @Override
    public final void fire() {
        if (whyNot.isEmpty()) {
            super.fire();
        }
    }

    /** Whole: in a row of buttons of one width, a longer text takes more. */
    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.DISABLED
                ? (Object) whyNot.isPresent()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
