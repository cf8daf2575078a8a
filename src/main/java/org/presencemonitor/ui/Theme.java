package org.presencemonitor.ui;

/** Which colours the window wears. */
public enum Theme {
    /** The system's, following it while the window is open. */
    SYSTEM,
    LIGHT,
    DARK
}
