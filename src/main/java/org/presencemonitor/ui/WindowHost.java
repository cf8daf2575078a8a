package org.presencemonitor.ui;

import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.activity.ExportHost;
import org.presencemonitor.ui.settings.SettingsHost;

/** What the window needs from the program around it. Called on the FX thread; must not block. */
public interface WindowHost extends SettingsHost, ExportHost {
    /** True while a tray icon can bring the window back, so that closing may hide it. */
    boolean trayVisible();

    /** Whether the user has been told that closing quits where there is no tray. */
    boolean noTrayExplained();

    /** Remembers that the user has been told. */
    void noTrayWasExplained();

    /** Shows another of the watched clients, in the window and in the tray, and remembers it. */
    void choose(Provider provider);

    /** The window came to the front, where the user types, or left it. */
    void windowInFront(boolean inFront);

    /** The window can be seen from now on, or no longer: it was closed into the tray, or made an icon. */
    void windowSeen(boolean seen);

    /** Ends the program. */
    void quit();
}
