package org.presencemonitor.app;

import java.time.Duration;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Whether the user has the window in front, and what a click on the tray's icon therefore does: it hides a window that
 * is in front and shows any other. May be used from any thread.
 */
final class WindowFocus {
    /** Some panels take the keyboard before they report the click. */
    private static final Duration TAKEN_BY_THE_CLICK = Duration.ofMillis(500);
    /** Some panels report each click of a double click; the second one must not undo the first. */
    private static final Duration DOUBLE_CLICK = Duration.ofMillis(500);

    enum IconClick {
        SHOWS,
        HIDES,
        /** The second click of a double click. */
        NOTHING
    }

    private final TimeSource clock;
    private boolean seen;
    private boolean inFront;
    private Moment lost;
    private Moment clicked;

    WindowFocus(TimeSource clock) {
        this.clock = clock;
        lost = clock.now().minus(TAKEN_BY_THE_CLICK);
        clicked = clock.now().minus(DOUBLE_CLICK);
    }

    /** It can be seen from now on, or no longer, as the user has closed or minimised it. */
    synchronized void seen(boolean now) {
        seen = now;
    }

    /** It has the keyboard from now on, or no longer. */
    synchronized void inFront(boolean now) {
        if (inFront && !now) {
            lost = clock.now();
        }
        inFront = now;
    }

    synchronized boolean isInFront() {
        return inFront;
    }

    /** A click on the icon at this moment. */
    synchronized IconClick click() {
        Moment now = clock.now();
        boolean repeated = now.since(clicked).compareTo(DOUBLE_CLICK) < 0;
        clicked = now;
        if (repeated) {
            return IconClick.NOTHING;
        }
        boolean justInFront = inFront || now.since(lost).compareTo(TAKEN_BY_THE_CLICK) < 0;
        return seen && justInFront ? IconClick.HIDES : IconClick.SHOWS;
    }
}
