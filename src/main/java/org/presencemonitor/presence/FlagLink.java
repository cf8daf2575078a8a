package org.presencemonitor.presence;

import java.time.Instant;
import java.util.Optional;
import org.presencemonitor.registry.DwordReading;

/**
 * First link of the chain: what {@code UpAndRunning} says.
 *
 * @param reading the last good reading; empty before the first
 * @param readAt when that was
 * @param unreadable the sentence that says why the registry cannot be read now; {@code reading} is then an old one
 */
public record FlagLink(Optional<DwordReading> reading, Instant readAt, Optional<String> unreadable) {
    public boolean isRunning() {
        return says(2);
    }

    public boolean isStarting() {
        return says(1);
    }

    private boolean says(int value) {
        return reading.equals(Optional.of(new DwordReading.Value(value)));
    }
}
