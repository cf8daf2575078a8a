package org.presencemonitor.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A row with a switch at its end. The whole row can be pressed. */
public final class ToggleSwitch extends ToggleButton {
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    /** Drawn again with each change of the page: another one would close the tooltip that is being read. */
    private final Tooltip tooltip = new Tooltip();

    private Optional<String> whyNot = Optional.empty();
    private final Label title = Labels.styled("switch-title");
    private final Label code = Labels.whole("code");

    /** Passes on each change by the user, and none by {@link #show}. */
    public ToggleSwitch(String id, Consumer<Boolean> onFlip) {
        setId(id);
        getStyleClass().setAll("switch");
        // A row of text must not widen the page: a text that is too long is shortened.
        setMinWidth(0);
        setPrefWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Region thumb = new Region();
        thumb.getStyleClass().add("thumb");
        StackPane track = new StackPane(thumb);
        track.getStyleClass().add("switch-track");
        track.setMinWidth(Region.USE_PREF_SIZE);
        track.setMaxHeight(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, title, code, Nodes.space(0), track);
        row.setAlignment(Pos.CENTER_LEFT);
        row.prefWidthProperty().bind(widthProperty());
        setGraphic(row);
        setOnAction(event -> onFlip.accept(isSelected()));
    }

    /** Without a code. */
    public void show(String name, boolean on) {
        show(name, "", on);
    }

    public void show(String name, String monospaced, boolean on) {
        title.setText(name);
        code.setText(monospaced);
        setAccessibleText(monospaced.isEmpty() ? name : name + ", " + monospaced);
        setSelected(on);
    }

    /** Can be flipped unless there is a reason, which its tooltip then says, as in {@link ReasonButton}. */
    public void explain(Optional<String> reason) {
        whyNot = reason;
        pseudoClassStateChanged(UNAVAILABLE, reason.isPresent());
        tooltip.setText(reason.orElse(""));
        setTooltip(reason.isPresent() ? tooltip : null);
        setAccessibleHelp(reason.orElse(null));
        notifyAccessibleAttributeChanged(AccessibleAttribute.DISABLED);
    }

    @Override
    public void fire() {
        if (whyNot.isEmpty()) {
            super.fire();
        }
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.DISABLED
                ? (Object) (whyNot.isPresent() || isDisabled())
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
