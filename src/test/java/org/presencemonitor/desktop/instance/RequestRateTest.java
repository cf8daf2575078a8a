package org.presencemonitor.desktop.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rate of requests")
class RequestRateTest {
    private static final long MILLISECOND = Duration.ofMillis(1).toNanos();

    @Test
    @DisplayName("lets some come at once, delays those after them, and has recovered after a while")
    void rate() {
        long now = Long.MAX_VALUE - 1_000 * MILLISECOND;
        RequestRate rate = new RequestRate(3, 100, now);

        assertThat(rate.pauseBefore(now)).isZero();
        assertThat(rate.pauseBefore(now)).isZero();
        assertThat(rate.pauseBefore(now)).isZero();
        assertThat(rate.pauseBefore(now)).isEqualTo(10 * MILLISECOND);
        assertThat(rate.pauseBefore(now + 10 * MILLISECOND)).isEqualTo(10 * MILLISECOND);
        assertThat(rate.pauseBefore(now + 70 * MILLISECOND)).isZero();
        assertThat(rate.pauseBefore(now + 70 * MILLISECOND)).isZero();
        assertThat(rate.pauseBefore(now + 70 * MILLISECOND)).isZero();
        assertThat(rate.pauseBefore(now + 70 * MILLISECOND)).isEqualTo(10 * MILLISECOND);
    }
}
