package org.presencemonitor.history.store;

import java.time.Duration;

/**
 * How much a history keeps, and how often it proves that somebody watched.
 *
 * @param kept how long entries stay in the file
 * @param waiting how many entries wait in memory at most while they cannot be written; the oldest are dropped first
 * @param beat how often the file is told that the program still watches; after an unclean end no more than this is
 *     unknown
 * @param lapse silence that is longer than this was a sleep
 */
record HistoryLimits(Duration kept, int waiting, Duration beat, Duration lapse) {
    static final HistoryLimits USUAL =
            new HistoryLimits(Duration.ofDays(365), 10_000, Duration.ofMinutes(5), Duration.ofMinutes(11));
}
