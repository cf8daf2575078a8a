package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the parts of a program that ends, and goes on without those that do not come to an end. */
public final class Shutdown {
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    public static void await(String what, Future<?> end) {
        await(what, end, PATIENCE);
    }

    public static void await(String what, Future<?> end, Duration patience) {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Ending {} takes longer than {} s; going on without it", what, patience.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("Ending {} failed", what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those who answer have heard the last event on return. */
    public static void awaitListeners(ExecutorService events) {
        if (!DaemonThreads.end(events, PATIENCE)) {
            LOG.warn("A listener does not come back; going on without it");
        }
    }
}
