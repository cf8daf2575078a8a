package org.presencemonitor.presence.notice;

import java.time.Duration;
import java.util.Optional;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Keeps notices of the same kind apart, for states that alternate. A notice that would come too soon is postponed and
 * not dropped: the state in which a series ends is told if it lasts. Used on one thread.
 */
final class RepeatLimit {
    private static final Duration SHORTEST_INTERVAL = Duration.ofMinutes(10);

    private final TimeSource clock;
    private Optional<Moment> lastShown = Optional.empty();

    RepeatLimit(TimeSource clock) {
        this.clock = clock;
    }

    /** How long the next notice has to wait from now on; zero when it may be shown. */
    Duration left() {
        Duration left = lastShown
                .map(last -> SHORTEST_INTERVAL.minus(clock.now().since(last)))
                .orElse(Duration.ZERO);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** A notice is shown now. */
    void shown() {
        lastShown = Optional.of(clock.now());
    }
}
