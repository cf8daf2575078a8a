package org.presencemonitor.ui;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.event.ActionEvent;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.presencemonitor.ui.control.Labels;
import org.presencemonitor.ui.control.Page;

/**
 * The tabs by name. For the keyboard they are one stop: Tab reaches the open one, the arrows open its neighbours. A
 * window of one page has nothing to choose, so there the name is no stop at all.
 */
final class TabBar extends HBox {
    private final List<Tab> tabs;

    TabBar(List<Page> pages, IntConsumer onOpen) {
        getStyleClass().add("tabs");
        setAccessibleRole(AccessibleRole.TAB_PANE);
        setMinWidth(Region.USE_PREF_SIZE);
        ToggleGroup group = new ToggleGroup();
        tabs = pages.stream().map(page -> new Tab(page, group)).toList();
        getChildren().addAll(tabs);
        group.selectedToggleProperty().addListener((property, before, now) -> {
            for (Tab tab : tabs) {
                tab.setFocusTraversable(tab == now && tabs.size() > 1);
            }
            onOpen.accept(tabs.indexOf(now));
        });
    }

    void open(int index) {
        tabs.get(index).setSelected(true);
    }

    /** Never released by being pressed again: some page is always open. */
    private static final class Tab extends ToggleButton {
        Tab(Page page, ToggleGroup group) {
            setAccessibleText(page.title());
            setGraphic(new StackPane(label(page, "widest"), label(page, "name")));
            setId(page.id());
            setToggleGroup(group);
            setAccessibleRole(AccessibleRole.TAB_ITEM);
            getStyleClass().setAll("tab-name");
            setMnemonicParsing(false);
            setMinWidth(USE_PREF_SIZE);
            setFocusTraversable(false);
        }

        /** The widest look of the name lies below it unseen, so that opening a page moves no tab. */
        private static Label label(Page page, String style) {
            Label label = Labels.whole(style);
            label.setText(page.title());
            return label;
        }

        @Override
        public void fire() {
            setSelected(true);
            fireEvent(new ActionEvent());
        }
    }
}
