package org.presencemonitor.thread;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("An alarm")
class AlarmTest {
    private static final Instant TEN = VirtualTime.START.plus(ofMinutes(85));

    private final VirtualTime time = new VirtualTime();
    private final List<Duration> late = new ArrayList<>();
    private final Alarm alarm = new Alarm(time, time, Runnable::run);

    private void ring() {
        late.add(Duration.between(TEN, time.instant()));
    }

    @Test
    @DisplayName("rings once, when the clock shows its time")
    void onTime() {
        alarm.set(TEN, this::ring);
        time.advance(ofMinutes(85).minusMillis(1));
        assertThat(late).isEmpty();

        time.advance(ofDays(2));
        assertThat(late).containsExactly(Duration.ZERO);
        assertThat(time.tasks()).isZero();
    }

    @Test
    @DisplayName("rings at once when its time is over already")
    void late() {
        alarm.set(VirtualTime.START.minusSeconds(1), this::ring);
        time.settle();
        assertThat(late).hasSize(1);
    }

    @Test
    @DisplayName("rings within a minute when the clock is set past its time, or the computer slept through it")
    void setAhead() {
        alarm.set(TEN, this::ring);
        time.advance(ofMinutes(10).plusMillis(1));
        time.setClock(ofHours(2));
        time.advance(ofMinutes(1));
        assertThat(late).hasSize(1);

        alarm.set(time.instant().plus(ofHours(1)), this::ring);
        time.sleep(ofHours(1));
        time.advance(ofMinutes(1));
        assertThat(late).hasSize(2);
    }

    @Test
    @DisplayName("rings when the clock shows its time, though the clock is set back before")
    void setBack() {
        alarm.set(TEN, this::ring);
        time.advance(ofMinutes(84).plusSeconds(30));
        time.setClock(ofHours(-3));
        time.advance(ofHours(3));
        assertThat(late).isEmpty();

        time.advance(ofMinutes(1));
        assertThat(late).containsExactly(Duration.ZERO);
    }

    @Test
    @DisplayName("gives way to a newer one, and can be cancelled")
    void replaced() {
        alarm.set(TEN, this::ring);
        alarm.set(TEN.plus(ofMillis(1)), this::ring);
        time.advance(ofDays(1));
        assertThat(late).containsExactly(ofMillis(1));

        alarm.set(time.instant().plus(ofHours(1)), this::ring);
        alarm.cancel();
        assertThat(time.tasks()).isZero();
    }
}
