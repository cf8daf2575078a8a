package org.presencemonitor.simulator.scenario;

import java.util.function.Consumer;

/** Looks at one provider as a person with the monitor before him does. Safe to use from any thread. */
public interface Witness {
    /** What is to be seen now. */
    Sight look();

    /** Calls back after each change, in order, on a thread of the monitor; the callback must not block. */
    Watch watch(Consumer<Sight> onChange);

    /** A running watch. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
