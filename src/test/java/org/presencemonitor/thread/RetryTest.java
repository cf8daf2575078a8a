package org.presencemonitor.thread;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("Work that may fail")
class RetryTest {
    private final VirtualTime time = new VirtualTime();
    private final List<Duration> attempts = new ArrayList<>();
    private Runnable work = () -> {
        throw new IllegalStateException("the disk is full");
    };
    private final Retry retry =
            new Retry("the work", time, new GrowingPause(ofSeconds(1), ofSeconds(30)), this::attempt);

    private boolean attempt() {
        attempts.add(Duration.between(VirtualTime.START, time.instant()));
        work.run();
        return true;
    }

    @Test
    @DisplayName("is tried once when it succeeds")
    void succeeds() {
        work = () -> {};

        assertThat(retry.now()).isTrue();
        time.advance(ofMinutes(10));
        assertThat(attempts).containsExactly(ofSeconds(0));
    }

    @Test
    @DisplayName("is tried again by itself, after growing pauses, though nothing else happens")
    void again() {
        assertThat(retry.now()).isFalse();
        time.advance(ofMinutes(2));

        assertThat(attempts)
                .containsExactly(
                        ofSeconds(0),
                        ofSeconds(1),
                        ofSeconds(3),
                        ofSeconds(7),
                        ofSeconds(15),
                        ofSeconds(31),
                        ofSeconds(61),
                        ofSeconds(91));
    }

    @Test
    @DisplayName("is tried no more once it has succeeded, and begins with the short pause the next time")
    void ends() {
        retry.now();
        time.advance(ofSeconds(10));
        work = () -> {};
        time.advance(ofMinutes(10));
        assertThat(attempts).hasSize(5).last().isEqualTo(ofSeconds(15));

        attempts.clear();
        work = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        retry.now();
        time.advance(ofSeconds(1));
        assertThat(attempts).containsExactly(ofSeconds(610), ofSeconds(611));
    }

    @Test
    @DisplayName("may be tried in between, which neither delays the timer nor adds another")
    void inBetween() {
        retry.now();
        for (int i = 0; i < 9; i++) {
            time.advance(ofMillis(100));
            retry.now();
        }
        attempts.clear();
        time.advance(ofSeconds(6));

        assertThat(attempts).containsExactly(ofSeconds(1), ofSeconds(3));
    }

    @Test
    @DisplayName("is tried no more by itself once it is closed, and may be tried a last time")
    void closed() {
        retry.now();
        retry.close();
        retry.now();
        time.advance(ofMinutes(10));

        assertThat(attempts).containsExactly(ofSeconds(0), ofSeconds(0));
    }
}
