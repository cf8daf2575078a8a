package org.presencemonitor.ui.timeline;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The days that are shown: a day, the seven days that end with a day, or the days of its month. Never beyond today.
 *
 * @param pinned its last day, or a day of its month; empty for today, also after midnight
 */
record LaneRange(LaneSpan span, Optional<LocalDate> pinned) {
    private static final int WEEK = 7;

    static LaneRange untilToday(LaneSpan span) {
        return new LaneRange(span, Optional.empty());
    }

    LocalDate last(LocalDate today) {
        LocalDate day = pinned.orElse(today);
        LocalDate last = span == LaneSpan.MONTH ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
        return last.isBefore(today) ? last : today;
    }

    LocalDate first(LocalDate today) {
        LocalDate last = last(today);
        return switch (span) {
            case DAY -> last;
            case WEEK -> last.minusDays(WEEK - 1);
            case MONTH -> last.withDayOfMonth(1);
        };
    }

    boolean endsToday(LocalDate today) {
        return last(today).equals(today);
    }

    /** The range of the same length just before this one. */
    LaneRange earlier(LocalDate today) {
        return new LaneRange(span, Optional.of(first(today).minusDays(1)));
    }

    /** The range of the same length just after this one, but not beyond today. */
    LaneRange later(LocalDate today) {
        LocalDate next = last(today).plusDays(span == LaneSpan.WEEK ? WEEK : 1);
        LaneRange later = new LaneRange(span, Optional.of(next));
        return later.endsToday(today) ? untilToday(span) : later;
    }

    /** A longer or shorter range with the same end. */
    LaneRange zoomed(LaneSpan next, LocalDate today) {
        return new LaneRange(next, endsToday(today) ? Optional.empty() : Optional.of(last(today)));
    }
}
