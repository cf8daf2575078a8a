package org.presencemonitor.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/**
 * What a tab opens.
 *
 * @param id of the tab's control
 * @param title on the tab
 * @param enter puts the focus where the page begins
 * @param footer what the footer says while it is open; empty to say what is watched
 */
record Page(String id, String title, Node content, Runnable enter, Optional<ObservableValue<String>> footer) {
    Page(String id, String title, Node content, Runnable enter) {
        this(id, title, content, enter, Optional.empty());
    }
}
