package org.presencemonitor.time;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The computer’s time")
class SystemTimeTest {
    private Instant wall = Instant.parse("2026-03-05T12:00:00Z");
    private long nanos = -5;
    private Optional<Duration> uptime = Optional.of(ofHours(40));
    private final SystemTime time = new SystemTime(() -> wall, () -> nanos, () -> uptime);
    private final Moment begun = time.now();

    private void pass(Duration length) {
        nanos += length.toNanos();
        sleep(length);
    }

    /** What nanoTime does not see on Linux. */
    private void sleep(Duration length) {
        wall = wall.plus(length);
        uptime = uptime.map(up -> up.plus(length));
    }

    private Duration passed() {
        return time.now().since(begun);
    }

    @Test
    @DisplayName("passes while the clock is set back or ahead")
    void clockIsSet() {
        pass(ofMinutes(1));
        wall = wall.minus(ofHours(3));
        assertThat(passed()).isEqualTo(ofMinutes(1));

        pass(ofMinutes(1));
        wall = wall.plus(ofDays(366));
        assertThat(passed()).isEqualTo(ofMinutes(2));
        assertThat(time.instant()).isEqualTo(wall);
        assertThat(time.now().setAheadSince(begun)).isEqualTo(ofDays(366).minusHours(3));
    }

    @Test
    @DisplayName("passes while the computer sleeps, be it twice, and while the clock is set besides")
    void sleeps() {
        pass(ofMinutes(1));
        sleep(ofHours(8));
        assertThat(passed()).isEqualTo(ofHours(8).plusMinutes(1));

        pass(ofMinutes(1));
        sleep(ofMinutes(20));
        wall = wall.minus(ofHours(3));
        pass(ofSeconds(10));
        assertThat(passed()).isEqualTo(ofHours(8).plusMinutes(22).plusSeconds(10));
        assertThat(time.now().setAheadSince(begun)).isEqualTo(ofHours(-3));
    }

    @Test
    @DisplayName("never goes back, and takes no correction of the clock for a sleep")
    void corrections() {
        Moment last = begun;
        for (int i = 0; i < 1_000; i++) {
            pass(ofMinutes(1));
            wall = wall.plus(ofMillis(i % 3 == 0 ? 40 : -25));
            uptime = uptime.map(up -> up.minusMillis(up.toMillis() % 10));
            Moment now = time.now();
            assertThat(now.since(last)).isEqualTo(ofMinutes(1));
            last = now;
        }
    }

    @Test
    @DisplayName("is that of nanoTime where the system does not say how long it has been up")
    void noUptime() {
        uptime = Optional.empty();
        SystemTime plain = new SystemTime(() -> wall, () -> nanos, () -> uptime);
        Moment first = plain.now();
        pass(ofMinutes(1));
        wall = wall.plus(ofHours(1));

        assertThat(plain.now().since(first)).isEqualTo(ofMinutes(1));
    }

    @Test
    @DisplayName("of this computer is read")
    void real() {
        SystemTime real = new SystemTime();
        Moment first = real.now();

        assertThat(real.now().isBefore(first)).isFalse();
        assertThat(real.now().since(first)).isLessThan(ofHours(1));
    }
}
