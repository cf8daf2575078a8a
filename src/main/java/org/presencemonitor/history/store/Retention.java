package org.presencemonitor.history.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What is old enough to be forgotten. The clock may be wrong, and what is deleted is lost; so a day is over only when
 * the program has run on several later ones, and a clock that is wrong at one start, or for a day, moves nothing.
 *
 * @param before entries that are dated before are older than the time kept
 * @param younger runs that are younger than their dates say: when they began, later days were known to be over
 */
record Retention(Instant before, Set<Long> younger) {
    private static final int FEWEST_DAYS = 3;
    private static final int MOST_DAYS = 7;
    /** The longer entries are kept, the more there is to lose, and the less some days more matter. */
    private static final int DAYS_KEPT_PER_DAY = 30;

    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** All entries of that date, whatever is known of the clock. */
    static Retention dated(Instant before) {
        return new Retention(before, Set.of());
    }

    /**
     * By the runs in that file; empty while the program has run on too few days.
     *
     * @param now by the clock, right or wrong
     */
    static Optional<Retention> of(Connection connection, Instant now, Duration kept) throws SQLException {
        Days days = new Days(Math.clamp(kept.toDays() / DAYS_KEPT_PER_DAY, FEWEST_DAYS, MOST_DAYS));
        Map<Long, Long> slow = new HashMap<>();
        // In the order of writing, which no clock can change.
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, started, alive FROM run WHERE started <= ? ORDER BY id")) {
            select.setLong(1, now.toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long started = row.getLong(2);
                    if (started < days.over()) {
                        slow.put(row.getLong(1), days.over());
                    } else {
                        days.add(started, Math.min(row.getLong(3), now.toEpochMilli()));
                    }
                }
            }
        }
        if (!days.areEnough()) {
            return Optional.empty();
        }
        long before = days.over() + DAY - kept.toMillis();
        slow.values().removeIf(over -> over < before);
        return Optional.of(new Retention(Instant.ofEpochMilli(before), Set.copyOf(slow.keySet())));
    }

    /** A condition of SQL on a run's number. */
    String of(String run) {
        return younger.isEmpty()
                ? "1"
                : younger.stream().map(String::valueOf).collect(Collectors.joining(", ", run + " NOT IN (", ")"));
    }

    /** The last days on which the program ran, as numbers. */
    private static final class Days {
        private final int needed;
        private final TreeSet<Long> newest = new TreeSet<>();

        Days(int needed) {
            this.needed = needed;
        }

        /** Adds those of a run; in milliseconds since 1970, as are the results. */
        void add(long started, long alive) {
            long last = Math.floorDiv(alive, DAY);
            for (long day = Math.max(Math.floorDiv(started, DAY), last - needed); day <= last; day++) {
                newest.add(day);
            }
            while (newest.size() > needed) {
                newest.pollFirst();
            }
        }

        boolean areEnough() {
            return newest.size() == needed;
        }

        /** The beginning of the earliest of them. All others are later, so that everything before it is over. */
        long over() {
            return newest.isEmpty() ? Long.MIN_VALUE : newest.first() * DAY;
        }
    }
}
