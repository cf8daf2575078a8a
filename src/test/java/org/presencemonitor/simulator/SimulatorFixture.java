package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;

import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/** A simulated client in virtual time. */
abstract class SimulatorFixture {
    final VirtualTime time = new VirtualTime();
    final MemoryRegistry registry = new MemoryRegistry();
    CommunicatorSimulator client = with(Profile.communicator2007R2());

    CommunicatorSimulator with(Profile profile) {
        return new CommunicatorSimulator("Communicator", profile, registry, time, time, time.threads("events"), time);
    }

    void signedIn() {
        client.start();
        time.advance(ofSeconds(1));
    }

    DwordReading flag() {
        return UpAndRunning.read(registry, "Communicator");
    }

    static DwordReading value(int value) {
        return new DwordReading.Value(value);
    }
}
