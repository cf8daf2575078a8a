package org.presencemonitor.testing;

import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;

/** A monitor on a simulated client in virtual time, for tests of classes that use a monitor. */
public final class SimulatedMonitor {
    private final VirtualTime time = new VirtualTime();
    private final CommunicatorSimulator client;
    private final PresenceMonitor monitor;

    public SimulatedMonitor() {
        this(new MemoryRegistry());
    }

    /** On that registry, which its caller may damage. */
    public SimulatedMonitor(WritableRegistry registry) {
        client = new CommunicatorSimulator(
                Provider.COMMUNICATOR.app(), Profile.communicator2007R2(), registry, time, time);
        monitor = new PresenceMonitor(
                Provider.COMMUNICATOR,
                new Sources(
                        registry,
                        Optional.of(client.messengerFactory()),
                        Optional.of(client.mailSession()),
                        Optional.of(client::start)),
                new MonitorThreads(time, time, time),
                time);
    }

    public VirtualTime time() {
        return time;
    }

    public CommunicatorSimulator client() {
        return client;
    }

    public PresenceMonitor monitor() {
        return monitor;
    }
}
