package org.presencemonitor.ui;

import javafx.scene.Node;

/**
 * What a tab opens.
 *
 * @param id of the tab's control
 * @param title on the tab
 * @param enter puts the focus where the page begins
 */
record Page(String id, String title, Node content, Runnable enter) {}
