package org.presencemonitor.ui.timeline;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Which days are looked at: a day, the seven days that end with one, or the days of its month. Never beyond today.
 *
 * @param pinned the day that ends it, or one of the month; when empty that is today, also after midnight
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

    /** As many days just before these. */
    LaneRange earlier(LocalDate today) {
        return new LaneRange(span, Optional.of(first(today).minusDays(1)));
    }

    /** As many days just after these, of which none is yet to come; today's when there are none. */
    LaneRange later(LocalDate today) {
        LocalDate next = last(today).plusDays(span == LaneSpan.WEEK ? WEEK : 1);
        LaneRange later = new LaneRange(span, Optional.of(next));
        return later.endsToday(today) ? untilToday(span) : later;
    }

    /** More or fewer days, with the same end. */
    LaneRange zoomed(LaneSpan next, LocalDate today) {
        return new LaneRange(next, endsToday(today) ? Optional.empty() : Optional.of(last(today)));
    }
}
