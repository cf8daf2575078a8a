package org.presencemonitor.app.serve;

import java.io.IOException;
import java.util.Optional;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.ExternalRegistration;

/** A registration by which other processes find one simulated client. Methods may block for seconds. */
public interface ServerSlot {
    /** The name by which other programs find the class. */
    String progId();

    /**
     * Takes the slot for a client, which is not registered there yet.
     *
     * @return empty when another process has it
     * @throws org.presencemonitor.registry.RegistryException when the registry cannot be changed; it is as before then
     */
    Optional<Lease> take(CommunicatorSimulator client) throws IOException;

    /** The slot while this program has it. */
    interface Lease extends ExternalRegistration, AutoCloseable {
        /** Whether other processes hold objects; a process that crashed counts for a while. */
        boolean isUsed();

        /** Puts the registry back. Not while the client is registered there. */
        @Override
        void close();
    }
}
