package org.presencemonitor.desktop.awt;

/** Finds the first move of a pointer over the icon: AWT reports each move, and a pause separates two visits. */
final class HoverStart {
    private static final long PAUSE_MS = 1_000;

    private long lastMove = -PAUSE_MS;

    /** Whether the move of an event at that time, in milliseconds, is the first after a pause. */
    boolean beginsAt(long when) {
        boolean begins = when - lastMove >= PAUSE_MS;
        lastMove = when;
        return begins;
    }
}
