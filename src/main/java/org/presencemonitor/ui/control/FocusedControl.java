package org.presencemonitor.ui.control;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextInputControl;

/**
 * The control that has the keyboard, to be found again by its id once the contents of its scene were built again.
 *
 * @param selected the part of its text that is selected, for a field
 * @param caret before that character of its text, for a field
 */
public record FocusedControl(String id, IndexRange selected, int caret) {

    /** Empty where no control with an id has the focus. */
    public static Optional<FocusedControl> of(Scene scene) {
        return Optional.ofNullable(scene.getFocusOwner())
                .filter(node -> node.getId() != null)
                .map(node -> node instanceof TextInputControl field
                        ? new FocusedControl(node.getId(), field.getSelection(), field.getCaretPosition())
                        : new FocusedControl(node.getId(), new IndexRange(0, 0), 0));
    }

    /** Gives the focus to the control of that id that is shown. */
    public void restore(Scene scene) {
        scene.getRoot().lookupAll("#" + id).stream()
                .filter(FocusedControl::isShown)
                .findFirst()
                .ifPresent(this::restore);
    }

    private void restore(Node node) {
        node.requestFocus();
        if (node instanceof TextInputControl field) {
            // A field selects all of its text when it gets the focus.
            int anchor = caret == selected.getStart() ? selected.getEnd() : selected.getStart();
            field.selectRange(anchor, caret);
        }
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
