package org.presencemonitor.history.store;

import static java.time.Duration.ofDays;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;

@DisplayName("A history that is told how long to keep")
class KeepingTest {
    private static final int MORE_THAN_TWO_STEPS = 1200;

    @TempDir
    private Path folder;

    /** A state a day, the last one a day ago. */
    private static void live(HistoryFixture it, int days) {
        for (int ago = days; ago > 0; ago--) {
            Instant then = it.now().minus(ofDays(ago));
            it.history.append(HistoryFixture.state(then, HistoryFixture.APP, ago % 2 == 0 ? AVAILABLE : AWAY));
        }
        it.time.settle();
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
    @DisplayName("goes on forgetting day by day")
    void dayByDay() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.history.keep(ofDays(3));
        live(it, 3);
        it.at(ofDays(1).plus(ofMinutes(10)));

        assertThat(states(it)).hasSize(1);
    }

    @Test
    @DisplayName("keeps what a longer time allows, even when it hears of it before the file is opened")
    void longer() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.enters(AVAILABLE);
        it.close();
        it.at(ofDays(500));
        it.history = new History(it.file, it.time, it.time, it.notices::add);
        it.history.keep(ofDays(1825));
        it.opened();

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
}
