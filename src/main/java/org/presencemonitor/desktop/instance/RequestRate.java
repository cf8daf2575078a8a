package org.presencemonitor.desktop.instance;

/** How many connections are accepted: some at once, and a limited number a second after that. One thread at a time. */
final class RequestRate {
    private final int atOnce;
    private final long nanosEach;
    /** When as many as possible may come at once again. */
    private long recoveredAt;

    /**
     * All may come at once at first.
     *
     * @param now by the nanosecond clock of {@link #pauseBefore}
     */
    RequestRate(int atOnce, int perSecond, long now) {
        this.atOnce = atOnce;
        nanosEach = 1_000_000_000L / perSecond;
        recoveredAt = now;
    }

    /** Counts one more; returns the nanoseconds to wait before it is accepted. */
    long pauseBefore(long now) {
        recoveredAt = Math.max(recoveredAt, now) + nanosEach;
        return Math.max(0, recoveredAt - now - atOnce * nanosEach);
    }
}
