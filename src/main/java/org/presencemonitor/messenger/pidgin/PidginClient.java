package org.presencemonitor.messenger.pidgin;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.thread.Subscription;

/**
 * Pidgin on a session bus, as the sources of one provider: its flag in a registry that cannot be written, its accounts
 * as Messenger, its start. It has no mail session. May be used from any thread.
 */
public final class PidginClient implements AutoCloseable {
    /** Key name of its provider below {@code IM Providers}. */
    public static final String APP = "Pidgin";

    /**
     * Begins to watch the bus, and returns at once: until the first answer the registry cannot be read. A bus that
     * cannot be reached is tried again.
     */
    public static PidginClient open(SessionBus bus) {
        return new PidginClient();
    }

    private PidginClient() {}

    /**
     * The flag {@code UpAndRunning} of the provider {@value #APP}, and what an installer would have written of it. A
     * view: closing it has no effect but on its own watches.
     */
    public Registry registry() {
        throw new UnsupportedOperationException();
    }

    /** Creates the object of the Pidgin that runs. */
    public MessengerFactory messenger() {
        throw new UnsupportedOperationException();
    }

    /**
     * Starts Pidgin by its desktop entry.
     *
     * @return fails with a {@link org.presencemonitor.registry.RegistryException}, whose message is a sentence for the
     *     user, when that is refused
     */
    public CompletionStage<?> start() {
        return CompletableFuture.completedFuture(null);
    }

    /** What is known of Pidgin now; never waits. */
    public PidginState look() {
        throw new UnsupportedOperationException();
    }

    /**
     * Calls back, on a thread of its own, after each change of {@link #look}.
     *
     * @param changed must not block
     */
    public Subscription subscribe(Runnable changed) {
        return () -> {};
    }

    /** Leaves the bus and ends all threads. Messengers that are left are released. */
    @Override
    public void close() {}
}
