package org.presencemonitor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The days that are looked at")
class LaneRangeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);

    @ParameterizedTest(name = "{0}: {1} to {2}, before: {3} to {4}")
    @CsvSource({
        "DAY, 2026-03-05, 2026-03-05, 2026-03-04, 2026-03-04",
        "WEEK, 2026-02-27, 2026-03-05, 2026-02-20, 2026-02-26",
        "MONTH, 2026-03-01, 2026-03-05, 2026-02-01, 2026-02-28"
    })
    @DisplayName("end today, and earlier ones end before them")
    void endToday(LaneSpan span, LocalDate first, LocalDate last, LocalDate beforeFirst, LocalDate beforeLast) {
        LaneRange range = LaneRange.untilToday(span);
        LaneRange before = range.earlier(TODAY);

        assertThat(range.first(TODAY)).isEqualTo(first);
        assertThat(range.last(TODAY)).isEqualTo(last);
        assertThat(before.first(TODAY)).isEqualTo(beforeFirst);
        assertThat(before.last(TODAY)).isEqualTo(beforeLast);
    }

    @ParameterizedTest
    @EnumSource(LaneSpan.class)
    @DisplayName("come back to today, and never go beyond it")
    void comeBack(LaneSpan span) {
        LaneRange range = LaneRange.untilToday(span);

        LaneRange back = range.earlier(TODAY).earlier(TODAY).later(TODAY);
        assertThat(back.first(TODAY)).isEqualTo(range.earlier(TODAY).first(TODAY));
        assertThat(back.last(TODAY)).isEqualTo(range.earlier(TODAY).last(TODAY));
        assertThat(range.earlier(TODAY).later(TODAY)).isEqualTo(range);
        assertThat(range.later(TODAY)).isEqualTo(range);
        LaneRange ahead = new LaneRange(span, Optional.of(TODAY.plusDays(40)));
        assertThat(ahead.last(TODAY)).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("go on with today at midnight when they ended with it, and stay where they were otherwise")
    void midnight() {
        LocalDate tomorrow = TODAY.plusDays(1);
        LaneRange yesterday = LaneRange.untilToday(LaneSpan.DAY).earlier(TODAY);

        assertThat(LaneRange.untilToday(LaneSpan.DAY).last(tomorrow)).isEqualTo(tomorrow);
        assertThat(yesterday.last(tomorrow)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    @DisplayName("keep their end when there are more or fewer of them")
    void zoomed() {
        LaneRange week = LaneRange.untilToday(LaneSpan.WEEK).earlier(TODAY);

        assertThat(week.zoomed(LaneSpan.DAY, TODAY).last(TODAY)).isEqualTo(LocalDate.of(2026, 2, 26));
        assertThat(week.zoomed(LaneSpan.MONTH, TODAY).last(TODAY)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(LaneRange.untilToday(LaneSpan.MONTH).zoomed(LaneSpan.DAY, TODAY))
                .isEqualTo(LaneRange.untilToday(LaneSpan.DAY));
    }

    @Test
    @DisplayName("of a month have its length, in a leap year too")
    void months() {
        LaneRange february = new LaneRange(LaneSpan.MONTH, Optional.of(LocalDate.of(2024, 2, 10)));

        assertThat(february.last(TODAY)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(february.later(TODAY).last(TODAY)).isEqualTo(LocalDate.of(2024, 3, 31));
    }
}
