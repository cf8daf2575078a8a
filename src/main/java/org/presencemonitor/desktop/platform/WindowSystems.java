package org.presencemonitor.desktop.platform;

import org.presencemonitor.desktop.DesktopEntry;
import org.presencemonitor.desktop.WindowSystem;
import org.presencemonitor.desktop.linux.GtkWindows;
import org.presencemonitor.settings.OperatingSystem;

/** Window systems by operating system. */
public final class WindowSystems {
    private WindowSystems() {}

    /** That of the system this runs on. */
    public static WindowSystem ofThisSystem() {
        OperatingSystem system = OperatingSystem.current();
        return system.isWindows() || system.isMac() ? WindowSystem.NOTHING_TO_SAY : new GtkWindows(DesktopEntry.ID);
    }
}
