package org.presencemonitor.settings;

/** The colours of the windows. */
public enum Theme {
    /** The system's, following it while a window is open. */
    SYSTEM,
    LIGHT,
    DARK
}
