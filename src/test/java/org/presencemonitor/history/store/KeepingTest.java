package org.presencemonitor.history.store;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.AWAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;

@DisplayName("A history that is told how long to keep")
class KeepingTest {
    private static final int MORE_THAN_TWO_STEPS = 1200;
    /** A year of them is written in a moment. */
    private static final HistoryLimits RARE_BEATS = new HistoryLimits(ofDays(365), 10_000, ofHours(12), ofDays(1));

    private final Path folder;

    KeepingTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A state a day, the last one a day ago. */
    private static void live(HistoryFixture it, int days) {
        for (int ago = days; ago > 0; ago--) {
            Instant then = it.now().minus(ofDays(ago));
            it.history.append(HistoryFixture.state(then, HistoryFixture.APP, ago % 2 == 0 ? AVAILABLE : AWAY));
        }
        it.time.settle();
    }

    /** Starts the program on each of so many days. */
    private static void useFor(HistoryFixture it, int days) {
        for (int day = 0; day < days; day++) {
            it.close();
            it.time.sleep(ofDays(1));
            it.reopen();
        }
    }

    private static List<Instant> states(HistoryFixture it) {
        return it.entries(HistoryFilter.ALL).stream()
                .filter(entry -> entry.what() == EntryType.STATE)
                .map(HistoryEntry::at)
                .toList();
    }

    private static long countOlderThan(HistoryFixture it, Duration length) {
        CompletableFuture<Long> count = it.history.countOlderThan(length);
        it.time.settle();
        return count.join();
    }

    @Test
    @DisplayName("forgets at once what is older, as many as it has counted before, and nothing younger")
    void shorter() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        live(it, 40);
        List<Instant> before = states(it);
        long older = countOlderThan(it, ofDays(30));

        it.history.keep(ofDays(30));
        it.time.settle();

        assertThat(older).isEqualTo(10);
        assertThat(countOlderThan(it, ofDays(30))).isZero();
        assertThat(states(it)).hasSize(30).isEqualTo(before.subList(0, 30));
    }

    @Test
    @DisplayName("goes on forgetting as the days go by on which the program runs")
    void dayByDay() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.keep(ofDays(10));
        live(it, 10);
        assertThat(states(it)).hasSize(10);
        useFor(it, 5);

        assertThat(states(it)).hasSizeBetween(6, 8);
        useFor(it, 10);
        assertThat(states(it)).isEmpty();
    }

    @Test
    @DisplayName("forgets after a year and a week, and not before, while the program runs without an end")
    void withoutAnEnd() {
        HistoryFixture it = new HistoryFixture(folder, RARE_BEATS, HistoryFile::open).opened();
        Instant begun = it.now();
        for (int i = 0; i < MORE_THAN_TWO_STEPS; i++) {
            it.history.append(HistoryFixture.state(begun.plusMillis(i), HistoryFixture.APP, AVAILABLE));
        }
        it.at(ofDays(365));
        assertThat(states(it)).hasSize(MORE_THAN_TWO_STEPS);

        it.at(ofDays(8));
        assertThat(states(it)).isEmpty();
    }

    @Test
    @DisplayName("forgets after a long absence what is too old, once the program has run on some days again")
    void absence() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        live(it, 40);
        it.close();
        it.time.sleep(ofDays(400));
        it.reopen();
        assertThat(states(it)).hasSize(40);

        useFor(it, 8);
        assertThat(states(it)).isEmpty();
    }

    @Test
    @DisplayName("keeps what a longer time allows, even when it hears of it before the file is opened")
    void longer() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.enters(AVAILABLE);
        it.close();
        it.time.sleep(ofDays(500));
        it.keep(ofDays(1825));
        it.reopen();
        useFor(it, 10);

        assertThat(states(it)).hasSize(1);
    }

    @Test
    @DisplayName("stops in the midst of forgetting when it may keep more again")
    void longerAgain() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        Instant begun = it.now().minus(ofDays(10));
        for (int i = 0; i < MORE_THAN_TWO_STEPS; i++) {
            it.history.append(HistoryFixture.state(begun.plusMillis(i), HistoryFixture.APP, AVAILABLE));
        }
        it.time.settle();

        it.history.keep(ofMillis(1));
        it.history.keep(ofDays(365));
        it.time.settle();

        assertThat(states(it)).hasSize(MORE_THAN_TWO_STEPS);
        it.history.keep(ofMillis(1));
        it.time.settle();
        assertThat(states(it)).isEmpty();
    }

    @Nested
    @DisplayName("and whose clock is wrong")
    class WrongClock {
        private final HistoryFixture it = new HistoryFixture(folder).opened();

        WrongClock() {
            live(it, 201);
        }

        private void startOnceWith(Duration ahead) {
            it.close();
            it.time.setClock(ahead);
            it.reopen();
            it.at(ofMinutes(10));
            it.close();
            it.time.setClock(ahead.negated());
            it.reopen();
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 31, 366, 36_500, -1, -14_000})
        @DisplayName("by so many days at one start forgets nothing, then and afterwards")
        void oneStart(int days) {
            startOnceWith(ofDays(days));
            assertThat(states(it)).hasSize(201);

            useFor(it, 8);
            assertThat(states(it)).hasSize(201);
        }

        @Test
        @DisplayName("at several starts, each by another time, forgets nothing")
        void severalStarts() {
            for (int days : new int[] {400, -8000, 366, 1000, -300}) {
                startOnceWith(ofDays(days));
                useFor(it, 2);
            }

            assertThat(states(it)).hasSize(201);
        }

        @Test
        @DisplayName("while it runs, for days, forgets nothing")
        void whileItRuns() {
            it.close();
            it.reopen(RARE_BEATS);
            it.time.setClock(ofDays(366));
            it.at(ofDays(5));
            assertThat(states(it)).hasSize(201);

            it.time.setClock(ofDays(-366));
            it.at(ofDays(20));
            assertThat(states(it)).hasSize(201);
        }

        @Test
        @DisplayName("keeps what it recorded then for as long as anything else, be it dated forty years too early")
        void recordedUnderIt() {
            it.close();
            it.time.setClock(ofDays(-14_600));
            it.reopen();
            it.enters(AWAY);
            it.time.setClock(ofDays(14_600));
            useFor(it, 8);
            assertThat(states(it)).hasSize(202);

            it.history.keep(ofDays(5));
            it.time.settle();
            assertThat(states(it))
                    .as("by order of the user, who has seen their number")
                    .isEmpty();
        }

        @Test
        @DisplayName("too early: what it recorded then is forgotten with what was recorded at the same time")
        void forgottenInTheEnd() {
            it.close();
            it.time.setClock(ofDays(-14_600));
            it.reopen();
            it.enters(AWAY);
            it.time.setClock(ofDays(14_600));
            it.close();
            it.time.sleep(ofDays(400));
            it.reopen();
            useFor(it, 8);

            assertThat(states(it)).isEmpty();
        }

        @Test
        @DisplayName("too late once, it still forgets in time what was recorded before and after")
        void future() {
            startOnceWith(ofDays(500));
            it.enters(AWAY);
            it.close();
            it.time.sleep(ofDays(400));
            it.reopen();
            useFor(it, 8);

            assertThat(states(it)).isEmpty();
        }
    }
}
