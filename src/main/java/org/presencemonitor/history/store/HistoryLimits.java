package org.presencemonitor.history.store;

import java.time.Duration;

/**
 * How much a history keeps, and how often it notes that the program still runs.
 *
 * @param kept how long entries stay in the file
 * @param maxPending how many entries wait in memory at most while they cannot be written; the oldest are dropped first
 * @param heartbeat how often the file notes that the program runs; after an unclean end at most this time is unknown
 * @param longestSilence a longer silence was a sleep
 */
record HistoryLimits(Duration kept, int maxPending, Duration heartbeat, Duration longestSilence) {
    static final HistoryLimits USUAL =
            new HistoryLimits(Duration.ofDays(365), 10_000, Duration.ofMinutes(5), Duration.ofMinutes(11));
}
