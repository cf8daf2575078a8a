package org.presencemonitor.desktop.platform;

import java.util.function.Consumer;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.awt.AwtTray;
import org.presencemonitor.desktop.linux.StatusNotifierTray;
import org.presencemonitor.settings.OperatingSystem;

/** Trays by operating system. */
public final class Trays {
    private Trays() {}

    /**
     * The tray of the system this runs on. Only the classes of the one chosen are loaded: AWT costs memory, and on
     * Linux it would do nothing. The listeners are called on the tray's thread.
     *
     * @param id of the program among the icons of a panel; not shown
     * @param activated called after a left click on the icon
     * @param lookedAt called when the user is about to read the menu; what {@link Tray#show} receives then still comes
     *     in time
     * @param visibility receives each change of {@link Tray#isVisible}
     */
    public static Tray forThisSystem(String id, Runnable activated, Runnable lookedAt, Consumer<Boolean> visibility) {
        return forSystem(OperatingSystem.current(), id, activated, lookedAt, visibility);
    }

    static Tray forSystem(
            OperatingSystem system, String id, Runnable activated, Runnable lookedAt, Consumer<Boolean> visibility) {
        return system.isWindows() || system.isMac()
                ? new AwtTray(activated, lookedAt, visibility)
                : new StatusNotifierTray(id, activated, lookedAt, visibility);
    }
}
