package org.presencemonitor.ui.status;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** A link that opens its details below: with a click, Enter or Space, or by a screen reader. Closed at first. */
final class ExpandableLinkView extends LinkView {
    private final Polyline chevron;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private boolean openable;

    ExpandableLinkView(String id) {
        this(id, new Polyline(2, 6, 6, 10, 10, 6));
    }

    private ExpandableLinkView(String id, Polyline chevron) {
        super(chevron);
        this.chevron = chevron;
        chevron.getStyleClass().add("chevron");
        setId(id);
        open.addListener(property -> turn());
        setOnMouseClicked(this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        makeOpenable(false);
    }

    /** The user's choice, kept while there are no details to open. */
    BooleanProperty openProperty() {
        return open;
    }

    /** Whether there are details to open. */
    void openable(boolean now) {
        if (now != openable) {
            openable = now;
            makeOpenable(now);
        }
    }

    private void makeOpenable(boolean now) {
        chevron.setVisible(now);
        setFocusTraversable(now);
        setAccessibleRole(now ? AccessibleRole.TITLED_PANE : AccessibleRole.TEXT);
        getStyleClass().remove("opens");
        if (now) {
            getStyleClass().add("opens");
        }
    }

    private void clicked(MouseEvent click) {
        if (openable && click.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            toggle();
        }
    }

    private void pressed(KeyEvent key) {
        if (openable && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)) {
            toggle();
            // Otherwise Enter would press the main button as well.
            key.consume();
        }
    }

    private void toggle() {
        open.set(!open.get());
    }

    private void turn() {
        chevron.setRotate(open.get() ? 180 : 0);
        notifyAccessibleAttributeChanged(AccessibleAttribute.EXPANDED);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.EXPANDED
                ? (Object) (openable && open.get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case EXPAND -> open.set(true);
            case COLLAPSE -> open.set(false);
            case FIRE -> toggle();
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
