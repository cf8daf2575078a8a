package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 2026-11-27 is a Friday. */
@DisplayName("Quiet hours")
class QuietHoursTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);

    private static QuietHours hours(String from, String to, Set<DayOfWeek> days) {
        return new QuietHours(true, LocalTime.parse(from), LocalTime.parse(to), days);
    }

    private static String end(QuietHours hours, String time) {
        return hours.endAt(at(time), PARIS)
                .map(end -> end.atZone(PARIS).toLocalDateTime().toString())
                .orElse("not quiet");
    }

    private static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(PARIS).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T21:59, not quiet",
        "2026-11-27T22:00, 2026-11-28T07:00",
        "2026-11-28T00:00, 2026-11-28T07:00",
        "2026-11-28T06:59, 2026-11-28T07:00",
        "2026-11-28T07:00, not quiet"
    })
    @DisplayName("last over midnight, with their first moment and without their last")
    void overMidnight(String time, String end) {
        assertThat(end(hours("22:00", "07:00", WEEK), time)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-27T11:59, not quiet", "2026-11-27T12:00, 2026-11-27T13:30", "2026-11-27T13:30, not quiet"})
    @DisplayName("may be within a day")
    void withinADay(String time, String end) {
        assertThat(end(hours("12:00", "13:30", WEEK), time)).isEqualTo(end);
    }

    @Test
    @DisplayName("from one time to the same are a whole day")
    void wholeDay() {
        QuietHours saturday = hours("08:00", "08:00", Set.of(DayOfWeek.SATURDAY));
        assertThat(end(saturday, "2026-11-28T07:59")).isEqualTo("not quiet");
        assertThat(end(saturday, "2026-11-28T08:00")).isEqualTo("2026-11-29T08:00");
        assertThat(end(saturday, "2026-11-29T07:59")).isEqualTo("2026-11-29T08:00");
        assertThat(end(saturday, "2026-11-29T08:00")).isEqualTo("not quiet");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T02:00, not quiet",
        "2026-11-27T23:00, 2026-11-28T07:00",
        "2026-11-28T02:00, 2026-11-28T07:00",
        "2026-11-28T23:00, not quiet"
    })
    @DisplayName("belong to the day on which they begin")
    void days(String time, String end) {
        assertThat(end(hours("22:00", "07:00", Set.of(DayOfWeek.FRIDAY)), time)).isEqualTo(end);
    }

    @Test
    @DisplayName("are never while they are off, and never without a day")
    void never() {
        assertThat(hours("00:00", "00:00", WEEK).withOn(false).endAt(at("2026-11-27T12:00"), PARIS))
                .isEqualTo(Optional.empty());
        assertThat(end(hours("00:00", "00:00", Set.of()), "2026-11-27T12:00")).isEqualTo("not quiet");
    }

    @Nested
    @DisplayName("when the clock is changed")
    class ClockChange {
        @Test
        @DisplayName("end when it shows their end, an hour sooner or later")
        void end() {
            QuietHours night = hours("22:00", "07:00", WEEK);
            // From 2:00 to 3:00 on 2026-03-29, from 3:00 to 2:00 on 2026-10-25.
            assertThat(night.endAt(at("2026-03-28T23:00"), PARIS)).contains(Instant.parse("2026-03-29T05:00:00Z"));
            assertThat(night.endAt(at("2026-10-24T23:00"), PARIS)).contains(Instant.parse("2026-10-25T06:00:00Z"));
        }

        @Test
        @DisplayName("begin where it goes on when it skips their beginning")
        void skipped() {
            QuietHours early = hours("02:30", "07:00", WEEK);
            assertThat(early.endAt(Instant.parse("2026-03-29T01:15:00Z"), PARIS))
                    .isEmpty();
            assertThat(early.endAt(Instant.parse("2026-03-29T01:30:00Z"), PARIS))
                    .contains(Instant.parse("2026-03-29T05:00:00Z"));
        }
    }
}
