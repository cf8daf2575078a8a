package org.presencemonitor.desktop;

import java.util.List;
import org.presencemonitor.print.PrintableText;

/**
 * An item of a tray menu as data, so that menus can be tested without a tray. Its text is made
 * {@linkplain PrintableText printable}.
 */
public sealed interface TrayMenuItem {
    /** A text that cannot be chosen. */
    record Label(String text) implements TrayMenuItem {
        public Label {
            text = PrintableText.ofLocalized(text);
        }
    }

    /**
     * An item to choose.
     *
     * @param thing what it does, and to whom; two with an equal one are the same item, whatever their texts are
     * @param action runs on the tray's thread and must not block
     */
    record Action(Object thing, String text, boolean enabled, Runnable action) implements TrayMenuItem {
        public Action {
            text = PrintableText.ofLocalized(text);
        }

        /** An item that does what its text says, whatever else changes. */
        public Action(String text, boolean enabled, Runnable action) {
            this(text, text, enabled, action);
        }
    }

    record Submenu(String text, List<TrayMenuItem> items) implements TrayMenuItem {
        public Submenu {
            text = PrintableText.ofLocalized(text);
        }
    }

    record Separator() implements TrayMenuItem {}
}
