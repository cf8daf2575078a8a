package org.presencemonitor.simulator;

import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiFunction;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.profile.Profile;

/**
 * Several simulated clients on one registry, one clock and one thread: each has its own key, class, server and mail
 * session, and all compete for the one {@code DefaultIMApp} (communicator.md 6.4). Methods return at once. Safe to use
 * from any thread.
 */
public final class SimulatedClients implements AutoCloseable {
    private final BiFunction<String, Profile, CommunicatorSimulator> newClient;
    private final Map<RegistryKey, CommunicatorSimulator> clients = new LinkedHashMap<>();

    /** No clients yet. Their listeners are called on the scheduler, and callers wait in real time. */
    public SimulatedClients(WritableRegistry registry, ScheduledExecutorService scheduler, InstantSource clock) {
        this(registry, scheduler, clock, scheduler, WaitStrategy.REAL_TIME);
    }

    /**
     * No clients yet.
     *
     * @param scheduler runs the steps of all clients; one thread, not shut down here
     * @param events calls the listeners
     * @param waiting how callers wait for a member that is late or does not answer
     */
    public SimulatedClients(
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Executor events,
            WaitStrategy waiting) {
        newClient =
                (app, profile) -> new CommunicatorSimulator(app, profile, registry, scheduler, clock, events, waiting);
    }

    /**
     * Installs a client, which does not run yet. An installed one begins with the profile.
     *
     * @param app its key name below {@code IM Providers}; names that differ in case alone are one
     */
    public synchronized CommunicatorSimulator add(String app, Profile profile) {
        CommunicatorSimulator known = clients.get(key(app));
        if (known != null) {
            known.begin(profile);
            return known;
        }
        CommunicatorSimulator client = newClient.apply(app, profile);
        clients.put(key(app), client);
        if (profile.writesFlag()) {
            client.registration().install();
        }
        return client;
    }

    /** Installs a client and starts it. */
    public CommunicatorSimulator start(String app, Profile profile) {
        CommunicatorSimulator client = add(app, profile);
        client.start();
        return client;
    }

    /** The client with that key name. */
    public synchronized Optional<CommunicatorSimulator> get(String app) {
        return Optional.ofNullable(clients.get(key(app)));
    }

    /** All clients, in the order in which they were added. */
    public synchronized List<CommunicatorSimulator> all() {
        return List.copyOf(clients.values());
    }

    /**
     * All clients exit.
     *
     * @return completes when the last one has
     */
    public CompletableFuture<Void> shutDown() {
        Collection<CompletableFuture<Void>> ends =
                all().stream().map(CommunicatorSimulator::shutDown).toList();
        return CompletableFuture.allOf(ends.toArray(CompletableFuture[]::new));
    }

    /** Stops watching the registry. The clients themselves are left as they are; {@link #shutDown()} ends them. */
    @Override
    public void close() {
        all().forEach(CommunicatorSimulator::close);
    }

    private static RegistryKey key(String app) {
        return ImProviders.installed(app);
    }
}
