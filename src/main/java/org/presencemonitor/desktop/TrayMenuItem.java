package org.presencemonitor.desktop;

import java.util.List;

/** An item of a tray menu as data, so that menus can be tested without a tray. */
public sealed interface TrayMenuItem {
    /** A text that cannot be chosen. */
    record Label(String text) implements TrayMenuItem {}

    /**
     * An item to choose.
     *
     * @param action runs on the tray's thread and must not block
     */
    record Action(String text, boolean enabled, Runnable action) implements TrayMenuItem {}

    record Submenu(String text, List<TrayMenuItem> items) implements TrayMenuItem {}

    record Separator() implements TrayMenuItem {}
}
