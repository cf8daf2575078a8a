package org.presencemonitor.registry.regfile;

import java.time.Duration;

/**
 * How often a watched file is read though no change of it was reported.
 *
 * @param period from one such look to the next
 * @param always false where it is left out while the system reports every change: at rest, nothing then runs
 */
record PollingPolicy(Duration period, boolean always) {
    static final PollingPolicy WHERE_NEEDED = new PollingPolicy(Duration.ofSeconds(5), false);

    /** As long as the system can wait: 292 years. */
    private static final Duration NO_LIMIT = Duration.ofNanos(Long.MAX_VALUE);

    /** How long to wait for a reported change. */
    Duration patience(boolean allReported) {
        return allReported && !always ? NO_LIMIT : period;
    }
}
