package org.presencemonitor.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What a tab opens.
 *
 * @param id of the tab's control
 * @param title on the tab
 * @param content asked for once, when the page is first opened: what nobody looks at need not be built
 */
public record Page(String id, String title, Supplier<Content> content) {
    /**
     * What there is to see.
     *
     * @param enter puts the focus where the page begins
     * @param footer what the footer says while it is open; empty to say what is watched
     */
    public record Content(Node node, Runnable enter, Optional<ObservableValue<String>> footer) {
        public Content(Node node, Runnable enter) {
            this(node, enter, Optional.empty());
        }
    }
}
