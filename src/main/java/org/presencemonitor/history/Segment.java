package org.presencemonitor.history;

import java.time.Duration;
import java.time.Instant;
import org.presencemonitor.presence.PresenceState;

/**
 * A piece of a day in one state.
 *
 * @param state {@link PresenceState#UNKNOWN} while the program did not watch
 * @param from inclusive
 * @param to exclusive, later than {@code from}
 */
public record Segment(PresenceState state, Instant from, Instant to) {
    public Duration lasts() {
        return Duration.between(from, to);
    }
}
