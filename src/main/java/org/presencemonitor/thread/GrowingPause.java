package org.presencemonitor.thread;

import java.time.Duration;

/** The pauses between attempts: each twice as long as the one before, up to a longest. Used by one thread at a time. */
public final class GrowingPause {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public GrowingPause(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** The pause before the next attempt; the one after that will be longer. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
        return pause;
    }

    /** An attempt has succeeded: the next pause is the first one again. */
    public void reset() {
        next = first;
    }
}
