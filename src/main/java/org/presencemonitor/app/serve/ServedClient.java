package org.presencemonitor.app.serve;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.WaitStrategy;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.windows.ServedClass;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;
import org.presencemonitor.time.SystemTime;

/** A simulated client that other processes of this Windows use, from its start to its end. */
final class ServedClient implements AutoCloseable {
    /** The launching client creates an object at once; one that released its last object may create another soon. */
    static final Duration IDLE_TIMEOUT = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("simulator");
    private final ScheduledExecutorService idleTimer = DaemonThreads.scheduler("idleness");
    private final ExecutorService events = DaemonThreads.pool("events");
    private final CompletableFuture<Void> unused = new CompletableFuture<>();
    private final CommunicatorSimulator client;
    private final ServedClass served;
    private @Nullable ScheduledFuture<?> end;
    private boolean endsWhenUnused;
    private final AtomicBoolean closed = new AtomicBoolean();

    ServedClient(String app, String clsid, Profile profile, WritableRegistry registry) {
        client = new CommunicatorSimulator(
                app, profile, registry, thread, new SystemTime(), events, WaitStrategy.REAL_TIME);
        served = new ServedClass(clsid, client.messengerFactory(), this::holdersChanged);
        client.registerWith(served);
    }

    /**
     * Starts the client.
     *
     * @return completes with true when its class is registered and its flag says so, with false when it could not be
     */
    CompletableFuture<Boolean> start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        client.start();
        long startTakes = client.profile().timing().startTakes().toMillis();
        // After the tasks of the start: then the result is known.
        thread.schedule(
                () -> started.complete(client.state().classRegistered()), startTakes + 1, TimeUnit.MILLISECONDS);
        return started;
    }

    /** What it does and what others do with it. */
    Journal journal() {
        return client.journal();
    }

    /**
     * Lets new clients find the class only until no other process has held an object for {@link #IDLE_TIMEOUT}, which
     * completes the result. Without this call they find it as long as the client runs.
     */
    synchronized CompletableFuture<Void> endWhenUnused() {
        endsWhenUnused = true;
        holdersChanged();
        return unused;
    }

    private synchronized void holdersChanged() {
        if (!endsWhenUnused) {
            return;
        }
        if (end != null) {
            end.cancel(false);
        }
        if (served.holders() == 0) {
            end = idleTimer.schedule(this::endIfUnused, IDLE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** After the revocation, COM launches another server for new clients; one that came just before keeps this one. */
    private void endIfUnused() {
        served.revoke();
        if (served.holders() == 0) {
            unused.complete(null);
        } else {
            served.register();
        }
    }

    /** OnAppShutdown, class revoked, flag 0; all listeners that respond have been called on return. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Shutdown.await("the simulated client", client.shutDown());
        Shutdown.awaitListeners(events);
        client.close();
        thread.shutdownNow();
        idleTimer.shutdownNow();
    }
}
