package org.presencemonitor.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Page;
import org.presencemonitor.ui.control.RadioToggle;

/** The tabs by name, one stop for the keyboard; a window of one page has nothing to choose and so no stop. */
final class TabBar extends HBox {
    private final List<RadioToggle> tabs;

    TabBar(List<Page> pages, IntConsumer onOpen) {
        getStyleClass().add("tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        tabs = pages.stream().map(page -> tab(page, group)).toList();
        getChildren().addAll(tabs);
        group.selectedToggleProperty().addListener((property, before, now) -> onOpen.accept(tabs.indexOf(now)));
    }

    void open(int index) {
        tabs.get(index).setSelected(true);
    }

    private static RadioToggle tab(Page page, ToggleGroup group) {
        RadioToggle tab = new RadioToggle(page.id(), "", "tab-name", group);
        tab.setAccessibleText(page.title());
        tab.setAccessibleRole(AccessibleRole.TAB_ITEM);
        // The widest look of the name lies below it unseen, so that opening a page moves no tab.
        tab.setGraphic(new StackPane(
                Labels.with(page.title(), Labels.whole("widest")), Labels.with(page.title(), Labels.whole("name"))));
        return tab;
    }
}
