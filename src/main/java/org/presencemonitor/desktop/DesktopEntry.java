package org.presencemonitor.desktop;

/** The entry of this program among a desktop's programs. */
public final class DesktopEntry {
    /** Its name, by which panels know the tray icon and the windows that belong to it; not shown. */
    public static final String ID = "presence-monitor";

    private DesktopEntry() {}
}
