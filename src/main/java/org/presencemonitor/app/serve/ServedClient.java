package org.presencemonitor.app.serve;

import java.time.Clock;
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
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.windows.ServedClass;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;

/** A simulated client that other processes of this Windows use, from its start to the last word it has to say. */
final class ServedClient implements AutoCloseable {
    /** Who launched this creates an object at once; who released the last one may want another. */
    static final Duration UNUSED = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("simulator");
    private final ScheduledExecutorService idleness = DaemonThreads.scheduler("idleness");
    private final ExecutorService events = DaemonThreads.pool("events");
    private final CompletableFuture<Void> unused = new CompletableFuture<>();
    private final CommunicatorSimulator client;
    private final ServedClass served;
    private @Nullable ScheduledFuture<?> end;
    private final AtomicBoolean closed = new AtomicBoolean();

    ServedClient(String app, String clsid, Profile profile, WritableRegistry registry) {
        client = new CommunicatorSimulator(
                app, profile, registry, thread, Clock.systemUTC(), events, WaitStrategy.REAL_TIME);
        served = new ServedClass(clsid, client.messengerFactory(), this::holdersChanged);
        client.registerWith(served);
    }

    /**
     * Starts the client.
     *
     * @return completes when its class is registered and its flag says so; with false when it could not be
     */
    CompletableFuture<Boolean> start() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        client.start();
        long startTakes = client.profile().timing().startTakes().toMillis();
        // One task after those of the start: by then it has come up, or not.
        thread.schedule(
                () -> started.complete(client.state().classRegistered()), startTakes + 1, TimeUnit.MILLISECONDS);
        holdersChanged();
        return started;
    }

    /** Completes when nobody has held an object for a while. */
    CompletableFuture<Void> unused() {
        return unused;
    }

    private synchronized void holdersChanged() {
        if (end != null) {
            end.cancel(false);
        }
        if (served.holders() == 0) {
            end = idleness.schedule(this::endIfUnused, UNUSED.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whoever comes from now on has another server launched; whoever came a moment ago keeps this one. */
    private void endIfUnused() {
        served.revoke();
        if (served.holders() == 0) {
            unused.complete(null);
        } else {
            served.register();
        }
    }

    /** OnAppShutdown, class revoked, flag 0; and everybody who answers has heard of it. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        Shutdown.await("the simulated client", client.shutDown());
        Shutdown.awaitListeners(events);
        client.close();
        thread.shutdownNow();
        idleness.shutdownNow();
    }
}
