package org.presencemonitor.settings;

/** Which colours the windows wear. */
public enum Theme {
    /** The system's, following it while a window is open. */
    SYSTEM,
    LIGHT,
    DARK
}
