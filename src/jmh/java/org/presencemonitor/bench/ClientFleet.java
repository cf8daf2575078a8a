package org.presencemonitor.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

/** Some simulated clients, all signed in, each with the real monitor on it, on the program's own threads. */
final class ClientFleet implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A client that lets its status be set, so that a call raises an event, and that signs in at once. */
    private static final Profile PROFILE = Profile.classicMessenger().toBuilder()
            .startTakes(Duration.ZERO)
            .connectingTakes(Latency.fixed(Duration.ZERO))
            .synchronizingTakes(Latency.fixed(Duration.ZERO))
            .build();

    private final MonitorThreads threads = MonitorThreads.daemons();
    private final ScheduledExecutorService simulatorThread = DaemonThreads.scheduler("simulator");
    private final MemoryRegistry registry = new MemoryRegistry();
    private final SimulatedClients clients = new SimulatedClients(registry, simulatorThread, new SystemTime());
    private final List<PresenceMonitor> monitors = new ArrayList<>();
    /** One reference of our own per client, beside the monitor's. */
    final List<Messenger> messengers = new ArrayList<>();
    /** Snapshots that listeners were told, over all monitors. */
    final LongAdder snapshots = new LongAdder();

    ClientFleet(int providers) {
        for (int i = 0; i < providers; i++) {
            CommunicatorSimulator client = clients.start("Client" + i, PROFILE);
            PresenceMonitor monitor = monitor("Client" + i, client);
            monitor.subscribe(presence -> snapshots.increment());
            monitor.open();
            monitors.add(monitor);
        }
        await(presence -> presence.state() == PresenceState.AVAILABLE);
        clients.all().forEach(client -> messengers.add(client.messengerFactory().create()));
    }

    private PresenceMonitor monitor(String app, CommunicatorSimulator client) {
        Sources sources =
                new Sources(registry, Optional.of(client.messengerFactory()), Optional.empty(), Optional.empty());
        return new PresenceMonitor(new Provider(app), sources, threads, new SystemTime());
    }

    /** Waits until each monitor shows it. */
    void await(MyStatus status) {
        await(presence -> presence.session().status().equals(Optional.of(status)));
    }

    private void await(Predicate<Presence> shown) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (PresenceMonitor monitor : monitors) {
            while (!shown.test(monitor.current())) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("still " + monitor.current());
                }
                LockSupport.parkNanos(20_000);
            }
        }
    }

    @Override
    public void close() {
        monitors.forEach(monitor -> monitor.shutDown().join());
        threads.shutdown(PATIENCE);
        simulatorThread.shutdownNow();
        clients.close();
        registry.close();
    }
}
