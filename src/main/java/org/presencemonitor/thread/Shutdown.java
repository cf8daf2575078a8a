package org.presencemonitor.thread;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The end of the program: waits for its parts, and goes on without those that exceed the time limit. */
public final class Shutdown {
    /** For each part, unless the caller gives another limit. */
    public static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    private Shutdown() {}

    /** Runs the task when the process is asked to end, by Ctrl-C or by the system; the process waits for it. */
    public static void atExit(String name, Runnable task) {
        Runtime.getRuntime().addShutdownHook(DaemonThreads.unstarted(name, task));
    }

    /** Whether the process is ending. */
    public static boolean hasBegun() {
        try {
            // Refused at the end, and otherwise without effect.
            return Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** Waits for {@link #TIMEOUT} at most. */
    public static void await(String what, Future<?> end) {
        await(what, end, TIMEOUT);
    }

    /**
     * Waits for the end of a part; logs a failure or a timeout instead of throwing.
     *
     * @param what names the part in the log: "Ending {@code what} failed"
     */
    public static void await(String what, Future<?> end, Duration timeout) {
        try {
            end.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("Ending {} takes longer than {} s; going on without it", what, timeout.toSeconds());
        } catch (ExecutionException e) {
            LOG.warn("Ending {} failed", what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the listeners have received the last event. */
    public static void awaitListeners(ExecutorService events) {
        if (!DaemonThreads.end(events, TIMEOUT)) {
            LOG.warn("A listener does not come back; going on without it");
        }
    }
}
