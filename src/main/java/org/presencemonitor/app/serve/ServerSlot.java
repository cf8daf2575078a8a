package org.presencemonitor.app.serve;

import java.io.IOException;
import java.util.Optional;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.ExternalRegistration;

/** Where a simulated client can be shown to other processes, one at a time. Its methods may block for seconds. */
public interface ServerSlot {
    /** By which others find the class. */
    String progId();

    /**
     * Takes it for a client, which does not show itself there yet.
     *
     * @return empty when another process has it
     * @throws org.presencemonitor.registry.RegistryException when the registry cannot be changed; it is as it was then
     */
    Optional<Lease> take(CommunicatorSimulator client) throws IOException;

    /** The place, as long as it is this program's. */
    interface Lease extends ExternalRegistration, AutoCloseable {
        /** Whether others hold objects; of one that died that may be said for a while. */
        boolean isUsed();

        /** All is as it was before. Not while the client shows itself there. */
        @Override
        void close();
    }
}
