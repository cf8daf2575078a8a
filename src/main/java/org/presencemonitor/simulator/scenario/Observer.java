package org.presencemonitor.simulator.scenario;

import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** Observes what a monitor shows of one provider. Safe to use from any thread. */
public interface Observer {
    /** What the monitor shows now: a word for each aspect but {@link Aspect#RESULT}. */
    Observation look();

    /** Calls back after each change, in order, on a thread of the monitor; the callback must not block. */
    Subscription watch(Consumer<Observation> onChange);
}
