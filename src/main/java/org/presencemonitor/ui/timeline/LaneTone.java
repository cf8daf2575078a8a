package org.presencemonitor.ui.timeline;

import org.presencemonitor.presence.PresenceState;

/** How a piece of a lane is drawn. Each tone has a shape as well as a colour. */
enum LaneTone {
    /** Full. */
    GOOD,
    /** Hollow. */
    HIDDEN,
    /** Full, with a bar. */
    BUSY,
    /** Low. */
    AWAY,
    /** A narrow band. */
    UNDER_WAY,
    /** At the bottom. */
    PROBLEM,
    /** Nothing. */
    SIGNED_OUT,
    /** A thin line: no band at all. */
    UNKNOWN;

    static LaneTone of(PresenceState state) {
        return switch (state) {
            case AVAILABLE -> GOOD;
            case APPEAR_OFFLINE -> HIDDEN;
            case BUSY, DO_NOT_DISTURB -> BUSY;
            case AWAY -> AWAY;
            case SIGNING_IN, SIGNING_OUT, STARTING -> UNDER_WAY;
            case PROBLEM, STALE_FLAG -> PROBLEM;
            case SIGNED_OUT, NOT_RUNNING, NOT_INSTALLED -> SIGNED_OUT;
            case RUNNING, UNKNOWN -> UNKNOWN;
        };
    }
}
