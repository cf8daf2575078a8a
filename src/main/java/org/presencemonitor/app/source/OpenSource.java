package org.presencemonitor.app.source;

import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;

/** A source that is watched. */
public interface OpenSource extends AutoCloseable {
    /** Holds the flags, and which clients are installed. */
    Registry registry();

    /** Looks for the programs of its clients. */
    default ProcessLookup processes() {
        return ProcessLookup.UNKNOWN;
    }

    /**
     * What a monitor of one of its clients watches.
     *
     * @param installed tells which clients are installed in {@link #registry}
     */
    Sources of(Provider provider, Providers installed);

    /** The clients that run in this program; empty for a source whose clients are programs of their own. */
    default Optional<SimulatedClients> simulated() {
        return Optional.empty();
    }

    /** The simulated client of that name; empty for one that is not. */
    default Optional<CommunicatorSimulator> simulated(Provider provider) {
        return simulated().flatMap(all -> all.get(provider.app()));
    }

    /** Ends what it has begun, the simulated clients excepted, whose end takes time. Nothing watches it any more. */
    @Override
    void close();
}
