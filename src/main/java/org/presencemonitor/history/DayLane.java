package org.presencemonitor.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One day of one provider. The segments follow each other without gap or overlap from {@code start} to {@code end}, and
 * neighbours differ in state.
 *
 * @param start the day's first moment in its zone
 * @param end the next day's first moment; 23, 24 or 25 hours later, as the zone has it
 */
public record DayLane(LocalDate day, Instant start, Instant end, List<Segment> segments) {
    /** Takes a copy. */
    public DayLane {
        segments = List.copyOf(segments);
    }

    /** How long the user was signed in, as far as the program watched. */
    public Duration signedIn() {
        return segments.stream()
                .filter(segment -> segment.state().isSignedIn())
                .map(Segment::lasts)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
