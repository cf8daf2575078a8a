package org.presencemonitor.desktop.awt;

/** A look at something: AWT tells each move of the pointer over it, one look is all of them up to a pause. */
final class HoverStart {
    private static final long PAUSE_MS = 1_000;

    private long lastMove = -PAUSE_MS;

    /**
     * A move.
     *
     * @param when as events have it, in milliseconds
     * @return whether a look begins with it
     */
    boolean beginsAt(long when) {
        boolean begins = when - lastMove >= PAUSE_MS;
        lastMove = when;
        return begins;
    }
}
