package org.presencemonitor.app.bus;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.presencemonitor.bus.BusError;
import org.presencemonitor.messenger.BusNames;

/**
 * How many commands other programs may give: one at a time, and a few a second, for each is an entry of the history and
 * a change of the window. Used on any thread.
 */
final class CommandLimit {
    private static final int MOST_AT_ONCE = 10;
    private static final long NEXT_AFTER = TimeUnit.MILLISECONDS.toNanos(500);

    private final LongSupplier ticks;
    private long spentUntil;
    private boolean underWay;

    /** @param ticks nanoseconds of a clock that nobody sets */
    CommandLimit(LongSupplier ticks) {
        this.ticks = ticks;
        spentUntil = ticks.getAsLong();
    }

    /**
     * A command begins.
     *
     * @throws BusError when it may not now
     */
    synchronized void begin() {
        if (underWay) {
            throw new BusError(BusNames.ERROR + "Busy", "Another command is under way.");
        }
        long now = ticks.getAsLong();
        long earliest = Math.max(spentUntil, now);
        if (earliest - now >= MOST_AT_ONCE * NEXT_AFTER) {
            throw new BusError(BusNames.ERROR + "TooManyCommands", "Too many commands; wait half a second.");
        }
        spentUntil = earliest + NEXT_AFTER;
        underWay = true;
    }

    synchronized void end() {
        underWay = false;
    }
}
