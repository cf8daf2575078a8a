package org.presencemonitor.time;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Gives the present moment by both clocks. Code that only shows or records a point in time needs no more than the
 * {@link InstantSource}. Safe to use from any thread.
 */
@FunctionalInterface
public interface TimeSource extends InstantSource {
    /** The present moment. */
    Moment now();

    @Override
    default Instant instant() {
        return now().instant();
    }

    /** The same clock. One that knows no moments is taken as one that nobody sets, such as a virtual clock. */
    static TimeSource of(InstantSource clock) {
        return clock instanceof TimeSource source ? source : () -> Moment.at(clock.instant());
    }
}
