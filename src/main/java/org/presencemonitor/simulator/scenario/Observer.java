package org.presencemonitor.simulator.scenario;

import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** Looks at one provider as a person with the monitor before him does. Safe to use from any thread. */
public interface Observer {
    /** What is to be seen now. */
    Observation look();

    /** Calls back after each change, in order, on a thread of the monitor; the callback must not block. */
    Subscription watch(Consumer<Observation> onChange);
}
