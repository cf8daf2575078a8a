package org.presencemonitor.time;

import java.time.Duration;
import java.time.Instant;

/**
 * A moment by two clocks. The wall clock can be set, so its difference between two moments may be anything; the ticker
 * measures how much time passed between them. Immutable.
 *
 * @param instant what time it was, for people and files
 * @param ticks time since a beginning that all moments of one {@link TimeSource} share; it never goes back
 */
public record Moment(Instant instant, Duration ticks) {
    /** Clocks that differ by less show the same time of day. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    /** A moment of a clock that nobody sets. */
    public static Moment at(Instant instant) {
        return new Moment(instant, Duration.between(Instant.EPOCH, instant));
    }

    /** The time that has passed since an earlier moment; zero if that is the later one. */
    public Duration since(Moment earlier) {
        Duration passed = ticks.minus(earlier.ticks);
        return passed.isNegative() ? Duration.ZERO : passed;
    }

    /** Whether it came first, whatever the wall clock says. */
    public boolean isBefore(Moment other) {
        return ticks.compareTo(other.ticks) < 0;
    }

    public Moment plus(Duration time) {
        return new Moment(instant.plus(time), ticks.plus(time));
    }

    public Moment minus(Duration time) {
        return plus(time.negated());
    }

    /** The moment at which the wall clock will show that time, unless it is set. */
    public Moment whenClockShows(Instant time) {
        return plus(Duration.between(instant, time));
    }

    /** How far the wall clock has been set ahead since an earlier moment; negative when it has been set back. */
    public Duration setAheadSince(Moment earlier) {
        return Duration.between(earlier.instant, instant).minus(ticks.minus(earlier.ticks));
    }

    /**
     * What time it was, by the wall clock as it is set now: a time of day that fits the age of the moment and the clock
     * beside it. A correction of less than a minute changes nothing.
     */
    public Instant by(Moment now) {
        Duration ahead = now.setAheadSince(this);
        return ahead.abs().compareTo(TOLERANCE) < 0 ? instant : instant.plus(ahead);
    }
}
