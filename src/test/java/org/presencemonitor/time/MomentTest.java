package org.presencemonitor.time;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A moment")
class MomentTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");
    private static final Moment THEN = Moment.at(NOON);

    static Stream<Duration> changes() {
        return Stream.of(ofDays(-20_000), ofHours(-3), ofSeconds(-1), Duration.ZERO, ofMinutes(5), ofDays(366));
    }

    /** Five minutes later, the clock having been set by that much. */
    private static Moment later(Duration set) {
        return new Moment(
                NOON.plus(ofMinutes(5)).plus(set), THEN.plus(ofMinutes(5)).ticks());
    }

    @ParameterizedTest
    @MethodSource("changes")
    @DisplayName("is as long after another as time has passed, however the clock was set")
    void since(Duration set) {
        assertThat(later(set).since(THEN)).isEqualTo(ofMinutes(5));
        assertThat(later(set).setAheadSince(THEN)).isEqualTo(set);
        assertThat(THEN.isBefore(later(set))).isTrue();
        assertThat(later(set).isBefore(THEN)).isFalse();
    }

    @Test
    @DisplayName("is not a negative time after a later one")
    void neverNegative() {
        assertThat(THEN.since(THEN.plus(ofMillis(1)))).isZero();
        assertThat(THEN.since(THEN)).isZero();
        assertThat(THEN.isBefore(THEN)).isFalse();
    }

    @Test
    @DisplayName("has the time of day that fits its age and the clock as it was set since")
    void byTheClockNow() {
        assertThat(THEN.by(later(ofHours(-3)))).isEqualTo(NOON.minus(ofHours(3)));
        assertThat(THEN.by(later(ofDays(366)))).isEqualTo(NOON.plus(ofDays(366)));
        assertThat(later(ofHours(-3)).by(THEN)).isEqualTo(NOON.plus(ofMinutes(5)));
    }

    @Test
    @DisplayName("keeps its time of day through the small corrections of a clock that is kept right")
    void corrections() {
        assertThat(THEN.by(later(ofMillis(-40)))).isEqualTo(NOON);
        assertThat(THEN.by(later(ofSeconds(59)))).isEqualTo(NOON);
    }

    @Test
    @DisplayName("of a clock that nobody sets is measured by that clock")
    void virtual() {
        TimeSource source = TimeSource.of(() -> NOON);
        assertThat(source.now()).isEqualTo(THEN);
        assertThat(source.instant()).isEqualTo(NOON);
        assertThat(TimeSource.of(source)).isSameAs(source);
    }
}
