package org.presencemonitor.desktop;

/** The colours an icon is drawn in; a theme gives each its value. */
public enum ColourRole {
    GOOD,
    BAD,
    WARNING,
    ACCENT,
    MUTED,
    /** A mark on a filled shape. */
    ON_FILL
}
