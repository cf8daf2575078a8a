package org.presencemonitor.simulator.time;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("Scenario time")
class ScenarioTimeTest {
    private static final Instant START = Instant.parse("2009-08-13T08:30:00Z");

    private final VirtualTime real = new VirtualTime();
    private final List<String> ran = new ArrayList<>();

    private ScenarioTime time(double speed) {
        return new ScenarioTime(START, real, real, speed);
    }

    private void at(ScenarioTime time, int seconds) {
        time.clock()
                .schedule(
                        () -> ran.add(seconds + "s at "
                                + Duration.between(START, time.clock().instant())),
                        seconds,
                        SECONDS);
    }

    @Test
    @DisplayName("stands still until it is resumed")
    void standsStill() {
        ScenarioTime time = time(1);
        at(time, 1);

        real.advance(ofSeconds(10));
        assertThat(ran).isEmpty();
        assertThat(time.instant()).isEqualTo(START);

        time.resume();
        real.advance(ofSeconds(1));
        assertThat(ran).containsExactly("1s at PT1S");
    }

    @Test
    @DisplayName("runs what is to run last when nothing else is due at that moment, later tasks of the moment included")
    void last() {
        ScenarioTime time = time(1);
        time.clock().execute(() -> {
            time.clock().executeLast(() -> ran.add("last"));
            time.clock().execute(() -> {
                ran.add("then");
                time.clock().execute(() -> ran.add("after that"));
            });
            ran.add("first");
        });
        time.clock().schedule(() -> ran.add("later"), 1, MILLISECONDS);
        time.resume();
        real.advance(ofSeconds(1));

        assertThat(ran).containsExactly("first", "then", "after that", "last", "later");
    }

    @Test
    @DisplayName("keeps pace: at speed 10, ten seconds take one")
    void pace() {
        ScenarioTime time = time(10);
        at(time, 5);
        at(time, 15);
        time.resume();

        real.advance(ofSeconds(1));
        assertThat(ran).containsExactly("5s at PT5S");
        assertThat(time.instant()).isEqualTo(START.plusSeconds(10));

        real.advance(ofMillis(500));
        assertThat(ran).containsExactly("5s at PT5S", "15s at PT15S");
    }

    @Test
    @DisplayName("keeps pace with the time that passes, though the computer’s clock is set")
    void clockIsSet() {
        ScenarioTime time = time(2);
        at(time, 4);
        time.resume();
        real.advance(ofSeconds(1));

        real.setClock(ofHours(-1));
        assertThat(time.instant()).isEqualTo(START.plusSeconds(2));
        real.advance(ofSeconds(1));
        assertThat(ran).containsExactly("4s at PT4S");

        real.setClock(ofHours(24));
        real.advance(ofSeconds(1));
        assertThat(time.instant()).isEqualTo(START.plusSeconds(6));
    }

    @Test
    @DisplayName("takes no time at all at speed max, and is the same to the tasks")
    void max() {
        ScenarioTime time = time(ScenarioTime.MAX);
        at(time, 86_400);
        at(time, 1);
        time.resume();

        real.settle();
        assertThat(ran).containsExactly("1s at PT1S", "86400s at PT24H");
        assertThat(real.instant()).isEqualTo(VirtualTime.START);
    }

    @Test
    @DisplayName("does not pass while paused, whatever is left of a wait")
    void pause() {
        ScenarioTime time = time(1);
        at(time, 3);
        time.resume();
        real.advance(ofSeconds(2));
        time.pause();
        real.advance(ofSeconds(60));
        assertThat(time.instant()).isEqualTo(START.plusSeconds(2));

        time.resume();
        real.advance(ofMillis(999));
        assertThat(ran).isEmpty();
        real.advance(ofMillis(1));
        assertThat(ran).containsExactly("3s at PT3S");
    }

    @Test
    @DisplayName("may change its speed in the middle of a wait")
    void speed() {
        ScenarioTime time = time(1);
        at(time, 12);
        time.resume();
        real.advance(ofSeconds(2));

        time.speed(5);
        real.advance(ofSeconds(2));
        assertThat(ran).containsExactly("12s at PT12S");
    }

    @Test
    @DisplayName("drops what was to follow once it is closed")
    void close() {
        ScenarioTime time = time(1);
        at(time, 1);
        time.resume();
        time.close();

        real.advance(ofSeconds(2));
        assertThat(ran).isEmpty();
    }

    @Nested
    @DisplayName("has a clock that")
    class Clock {
        private final VirtualClock clock = new VirtualClock(START);

        @Test
        @DisplayName("runs tasks as they fall due, and in order where they fall due together")
        void order() {
            clock.schedule(() -> ran.add("late"), 2, SECONDS);
            clock.schedule(() -> ran.add("first"), 1, SECONDS);
            clock.schedule(
                    () -> {
                        ran.add("second");
                        clock.execute(() -> ran.add("follows"));
                    },
                    1,
                    SECONDS);

            clock.advance(ofMillis(1_500));
            assertThat(ran).containsExactly("first", "second", "follows");
            assertThat(clock.instant()).isEqualTo(START.plusMillis(1_500));
        }

        @Test
        @DisplayName("repeats a task until it is cancelled, from within as well")
        void repeats() {
            ScheduledFuture<?> beat = clock.scheduleWithFixedDelay(() -> ran.add("beat"), 1, 2, SECONDS);
            clock.schedule(() -> beat.cancel(false), 5_500, MILLISECONDS);

            clock.advance(ofSeconds(60));
            assertThat(ran).containsExactly("beat", "beat", "beat");
            assertThat(beat.isCancelled()).isTrue();
        }

        @Test
        @DisplayName("repeats a task that throws as well")
        void repeatsWhatThrows() {
            clock.scheduleWithFixedDelay(
                    () -> {
                        ran.add("beat");
                        throw new NoClassDefFoundError("thrown on purpose by a test");
                    },
                    1,
                    2,
                    SECONDS);
            clock.advance(ofSeconds(6));

            assertThat(ran).containsExactly("beat", "beat", "beat");
        }

        @Test
        @DisplayName("goes on after a task that throws")
        void throwing() {
            clock.execute(() -> {
                throw new IllegalStateException("on purpose");
            });
            clock.execute(() -> ran.add("next"));

            clock.advance(Duration.ZERO);
            assertThat(ran).containsExactly("next");
        }
    }
}
