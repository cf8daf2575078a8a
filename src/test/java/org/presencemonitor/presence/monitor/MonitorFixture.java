package org.presencemonitor.presence.monitor;

import static java.time.Duration.ofSeconds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/** A monitor on a simulated client, in virtual time. */
abstract class MonitorFixture {
    final VirtualTime time = new VirtualTime();
    final MemoryRegistry registry = new MemoryRegistry();
    final List<PresenceState> states = new ArrayList<>();
    CommunicatorSimulator client = client(Profile.communicator2007R2());
    PresenceMonitor monitor = monitor();

    CommunicatorSimulator client(Profile profile) {
        return new CommunicatorSimulator("Communicator", profile, registry, time, time, time.threads("events"), time);
    }

    PresenceMonitor monitor() {
        return monitor(client.messengerFactory());
    }

    PresenceMonitor monitor(MessengerFactory factory) {
        return new PresenceMonitor(
                Provider.COMMUNICATOR,
                new Sources(
                        registry, Optional.of(factory), Optional.of(client.mailSession()), Optional.of(client::start)),
                new MonitorThreads(time, new MessengerThread(() -> time.thread("messenger")), time),
                time);
    }

    /** Watching from the first moment, the client up and signed in. */
    void signedIn() {
        watching();
        client.start();
        time.advance(ofSeconds(1));
        states.clear();
    }

    void watching() {
        monitor.open();
        monitor.subscribe(presence -> {
            if (states.isEmpty() || states.get(states.size() - 1) != presence.state()) {
                states.add(presence.state());
            }
        });
        time.settle();
    }

    void restartWith(Profile profile) {
        client = client(profile);
        monitor = monitor();
    }

    void flag(int value) {
        registry.write(Provider.COMMUNICATOR.key(), UpAndRunning.NAME, new Dword(value));
        time.settle();
    }

    Presence now() {
        return monitor.current();
    }
}
