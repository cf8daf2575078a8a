package org.presencemonitor.ui.timeline;

import java.time.Instant;
import org.presencemonitor.presence.PresenceState;

/**
 * A part of a lane in one state.
 *
 * @param from where it begins, as a fraction of the day's real length
 * @param to where it ends, as a fraction of the day's real length
 */
record LanePiece(double from, double to, PresenceState state, Instant start, Instant end) {

    LaneTone tone() {
        return LaneTone.of(state);
    }

    double middle() {
        return (from + to) / 2;
    }
}
