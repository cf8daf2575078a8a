package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client has to write into the registry, in order. A write is made at once, or owed while the registry cannot be
 * written: because its file is damaged or closed to this user, or its disk full. A debt is tried again by a timer of
 * its own, with growing pauses, because the registry does not report the end of such a cause.
 *
 * <p>Used on the simulator's thread alone, except for {@link #isEmpty()}.
 */
final class RegistryDebts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryDebts.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String what;
    private final Deque<Runnable> owed = new ArrayDeque<>();
    private final Retry retry;
    private Optional<RegistryException> refusal = Optional.empty();
    private volatile boolean empty = true;

    /** @param what is written, for the log */
    RegistryDebts(String what, ScheduledExecutorService simulatorThread) {
        this.what = what;
        this.retry = new Retry(
                "to write " + what, simulatorThread, new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE), this::write);
    }

    /**
     * Makes the write after all that are owed.
     *
     * @return why it is owed; empty once it has been made
     */
    Optional<RegistryException> add(Runnable write) {
        owed.add(write);
        empty = false;
        pay();
        return refusal;
    }

    /** Makes the write in place of all that are owed, which it outdates. */
    Optional<RegistryException> replace(Runnable write) {
        owed.clear();
        return add(write);
    }

    /** Owes nothing any more: the place is no longer the client's. */
    void forget() {
        owed.clear();
        empty = true;
        refusal = Optional.empty();
    }

    /** Tries now what is owed. */
    void pay() {
        if (!owed.isEmpty()) {
            retry.now();
        }
    }

    /** Whether nothing is owed. From any thread. */
    boolean isEmpty() {
        return empty;
    }

    private boolean write() {
        try {
            while (!owed.isEmpty()) {
                owed.element().run();
                owed.remove();
            }
        } catch (RegistryException e) {
            refused(e);
            return false;
        } catch (RuntimeException | Error e) {
            refused(RegistryException.of(e));
            throw e;
        }
        paid();
        return true;
    }

    /** Said once for a debt. */
    private void refused(RegistryException why) {
        if (refusal.isEmpty()) {
            LOG.warn("{} cannot be written now and is tried again. {}", what, ThrownReason.of(why));
        }
        refusal = Optional.of(why);
    }

    private void paid() {
        empty = true;
        if (refusal.isPresent()) {
            LOG.warn("{} is written again.", what);
        }
        refusal = Optional.empty();
    }

    /** Tries a last time what is owed, and drops it. */
    @Override
    public void close() {
        pay();
        retry.close();
        refusal.ifPresent(why -> LOG.warn("{} stays as it is. {}", what, ThrownReason.of(why)));
        forget();
    }
}
