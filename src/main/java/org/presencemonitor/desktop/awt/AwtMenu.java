package org.presencemonitor.desktop.awt;

import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A menu of AWT. It is kept while its items look the same, although actions may change. For the event thread. */
final class AwtMenu {
    @SuppressWarnings("UnnecessaryLambda") // one object, so that items with it are equal
    private static final Runnable NOTHING = () -> {};

    private static final Logger LOG = LoggerFactory.getLogger(AwtMenu.class);

    private final PopupMenu popup = new PopupMenu();
    private final List<TrayMenuItem> looks;
    private List<Action> actions;

    AwtMenu(List<TrayMenuItem> items) {
        looks = looks(items);
        actions = actions(items);
        fill(popup, items, 0);
    }

    PopupMenu popup() {
        return popup;
    }

    /** Replaces the actions by those of items that look the same; false when they do not. */
    boolean accepts(List<TrayMenuItem> items) {
        if (!looks(items).equals(looks)) {
            return false;
        }
        actions = actions(items);
        return true;
    }

    /** Returns the number of the next action. */
    private int fill(Menu menu, List<TrayMenuItem> items, int next) {
        int number = next;
        for (TrayMenuItem item : items) {
            switch (item) {
                case Separator separator -> menu.addSeparator();
                case Label label -> menu.add(item(label.text(), false));
                case Action action -> menu.add(choice(action, number++));
                case Submenu submenu -> {
                    Menu below = new Menu(submenu.text());
                    number = fill(below, submenu.items(), number);
                    menu.add(below);
                }
            }
        }
        return number;
    }

    private MenuItem choice(Action action, int number) {
        MenuItem choice = item(action.text(), action.enabled());
        choice.addActionListener(event -> choose(number));
        return choice;
    }

    private static MenuItem item(String text, boolean enabled) {
        MenuItem item = new MenuItem(text);
        item.setEnabled(enabled);
        return item;
    }

    private void choose(int number) {
        try {
            actions.get(number).action().run();
        } catch (RuntimeException e) {
            LOG.error("The menu's \"{}\" failed", actions.get(number).text(), e);
        }
    }

    /** In the order of {@link #fill}. */
    private static List<Action> actions(List<TrayMenuItem> items) {
        List<Action> actions = new ArrayList<>();
        for (TrayMenuItem item : items) {
            switch (item) {
                case Action action -> actions.add(action);
                case Submenu submenu -> actions.addAll(actions(submenu.items()));
                case Label label -> {}
                case Separator separator -> {}
            }
        }
        return actions;
    }

    private static List<TrayMenuItem> looks(List<TrayMenuItem> items) {
        return items.stream().map(AwtMenu::look).toList();
    }

    /** The item without its action: two lambdas are never equal. */
    private static TrayMenuItem look(TrayMenuItem item) {
        return switch (item) {
            case Action action -> new Action(action.thing(), action.text(), action.enabled(), NOTHING);
            case Submenu submenu -> new Submenu(submenu.text(), looks(submenu.items()));
            case Label label -> label;
            case Separator separator -> separator;
        };
    }
}
