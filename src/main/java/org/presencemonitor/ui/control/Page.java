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
 * @param content called once, when the page is first opened
 */
public record Page(String id, String title, Supplier<Content> content) {
    /**
     * The contents of a page.
     *
     * @param enter puts the focus where the page begins
     * @param footer the text of the footer while the page is open; empty for the number of watched clients
     */
    public record Content(Node node, Runnable enter, Optional<ObservableValue<String>> footer) {
        public Content(Node node, Runnable enter) {
            this(node, enter, Optional.empty());
        }
    }
}
