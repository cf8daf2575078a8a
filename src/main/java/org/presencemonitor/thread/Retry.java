package org.presencemonitor.thread;

import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;

/**
 * Work that may fail and is tried again by a timer of its own, with growing pauses, until it succeeds: what made it
 * fail may end without any event. What an attempt throws is a failure and is logged. Used on the thread of its
 * scheduler alone.
 */
public final class Retry implements AutoCloseable {
    private final BooleanSupplier attempt;
    private final GrowingPause pause;
    private final Debounced timer;
    private final FailureLog failures;
    private boolean closed;

    /**
     * Nothing is tried yet.
     *
     * @param what names the work in the log: "Trying {@code to read the flag} threw"
     * @param thread makes the attempts of the timer; not shut down here
     * @param attempt returns whether it has succeeded
     */
    public Retry(String what, ScheduledExecutorService thread, GrowingPause pause, BooleanSupplier attempt) {
        this.attempt = attempt;
        this.pause = pause;
        this.timer = new Debounced(thread);
        this.failures = new FailureLog("Trying " + what + " threw; it is tried again");
    }

    /**
     * Tries it now. An attempt that was due later is still made then if this one fails, so that any number of events
     * neither delays the timer nor adds another.
     *
     * @return whether it has succeeded
     */
    public boolean now() {
        boolean succeeded = succeeds();
        if (succeeded) {
            timer.cancel();
            pause.reset();
        } else if (!closed && !timer.isDue()) {
            timer.schedule(pause.next(), this::now);
        }
        return succeeded;
    }

    private boolean succeeds() {
        try {
            boolean succeeded = attempt.getAsBoolean();
            failures.succeeded();
            return succeeded;
        } catch (RuntimeException | Error thrown) {
            failures.failed(thrown);
            return false;
        }
    }

    /** Tries no more by itself. */
    @Override
    public void close() {
        closed = true;
        timer.cancel();
    }
}
