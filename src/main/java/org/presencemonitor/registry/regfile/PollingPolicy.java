package org.presencemonitor.registry.regfile;

import java.time.Duration;

/**
 * How often a watched file is read without a reported change.
 *
 * @param period from one such reading to the next
 * @param always false to read only while the system may miss changes; an idle program then does nothing
 */
record PollingPolicy(Duration period, boolean always) {
    static final PollingPolicy WHERE_NEEDED = new PollingPolicy(Duration.ofSeconds(5), false);

    /** The longest wait of the system: 292 years. */
    private static final Duration NO_LIMIT = Duration.ofNanos(Long.MAX_VALUE);

    /** How long to wait for a reported change. */
    Duration timeout(boolean allReported) {
        return allReported && !always ? NO_LIMIT : period;
    }
}
