package org.presencemonitor.presence;

import java.util.Optional;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.time.Moment;

/**
 * First link of the chain: the value {@code UpAndRunning}.
 *
 * @param reading the last good reading; empty before the first
 * @param readAt when that was
 * @param unreadable why the registry cannot be read now, as a sentence; {@code reading} is then an old one
 * @param busName the name on the session bus that stands for it; empty for a value of the registry
 */
public record FlagLink(
        Optional<DwordReading> reading, Moment readAt, Optional<String> unreadable, Optional<String> busName) {
    /** Of a value of the registry. */
    public FlagLink(Optional<DwordReading> reading, Moment readAt, Optional<String> unreadable) {
        this(reading, readAt, unreadable, Optional.empty());
    }

    public boolean isRunning() {
        return says(2);
    }

    public boolean isStarting() {
        return says(1);
    }

    /**
     * {@code = 2}, the type of a value that is no DWORD, or {@code ?} for data that cannot be read; empty without a
     * value.
     */
    public static Optional<String> text(DwordReading reading) {
        if (reading instanceof DwordReading.Value flag) {
            return Optional.of("= " + flag.value());
        }
        if (reading instanceof DwordReading.OutOfRange flag) {
            return Optional.of("= " + flag.value());
        }
        if (reading instanceof DwordReading.Unreadable) {
            return Optional.of("?");
        }
        return reading instanceof DwordReading.WrongType flag
                ? Optional.of(flag.found().type())
                : Optional.empty();
    }

    private boolean says(int value) {
        return reading.equals(Optional.of(new DwordReading.Value(value)));
    }
}
