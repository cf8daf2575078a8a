package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How the caller of a client that answers late or not at all waits: in real time, or in a test's own time. */
@FunctionalInterface
public interface WaitStrategy {
    /** Blocks the calling thread in real time; an interruption ends the wait. */
    WaitStrategy REAL_TIME = (end, atMost) -> {
        try {
            if (atMost.isPresent()) {
                end.get(atMost.get().toNanos(), TimeUnit.NANOSECONDS);
            } else {
                end.get();
            }
        } catch (TimeoutException | ExecutionException e) {
            // The wait is over in either case.
            return;
        }
    };

    /**
     * Returns when the future is done or that much time has passed.
     *
     * @param atMost empty to wait for the future alone
     * @throws InterruptedException when the calling thread is interrupted
     */
    void await(CompletableFuture<?> end, Optional<Duration> atMost) throws InterruptedException;
}
