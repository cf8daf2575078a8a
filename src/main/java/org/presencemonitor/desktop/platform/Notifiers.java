package org.presencemonitor.desktop.platform;

import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.awt.AwtNotifier;
import org.presencemonitor.desktop.awt.AwtTray;
import org.presencemonitor.desktop.linux.BusNotifier;
import org.presencemonitor.desktop.linux.StatusNotifierTray;

/** Notifiers by tray: the desktop that shows the one shows the other. */
public final class Notifiers {
    private Notifiers() {}

    /**
     * The notifier of the desktop this tray is made for.
     *
     * @param program its name, as shown
     */
    public static Notifier beside(Tray tray, String program) {
        // Tested first, so that no class of AWT is loaded where it is not used.
        if (tray instanceof StatusNotifierTray) {
            return new BusNotifier(program);
        }
        return new AwtNotifier((AwtTray) tray);
    }
}
