package org.presencemonitor.simulator;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.messenger.Messenger.Subscription;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.simulator.Fault.Effect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connected event sinks. Events reach them one at a time, in order; one that throws is logged, the rest hear. */
final class Sinks {
    private static final Logger LOG = LoggerFactory.getLogger(Sinks.class);

    private final Executor simulatorThread;
    private final Journal journal;
    private final Faults faults;
    private final List<MessengerEvents> sinks = new CopyOnWriteArrayList<>();

    Sinks(Executor simulatorThread, Journal journal, Faults faults) {
        this.simulatorThread = simulatorThread;
        this.journal = journal;
        this.faults = faults;
    }

    Subscription advise(MessengerEvents events) {
        sinks.add(events);
        return () -> sinks.remove(events);
    }

    /** Nobody hears anything any more: the process is gone. */
    void clear() {
        sinks.clear();
    }

    /** Delivered later on the simulator's thread, so that a caller never hears an event within its own call. */
    void raise(String event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        Optional<Effect> fault = faults.meet(event);
        if (fault.isPresent() && fault.get() instanceof Effect.Lost) {
            journal.raised(event, arguments, "lost");
            return;
        }
        send(event, arguments, deliver);
        if (fault.isPresent() && fault.get() instanceof Effect.Doubled) {
            send(event, arguments, deliver);
        }
    }

    private void send(String event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        journal.raised(event, arguments, "");
        List<MessengerEvents> hearers = List.copyOf(sinks);
        simulatorThread.execute(() -> hearers.forEach(sink -> deliver(event, sink, deliver)));
    }

    private void deliver(String event, MessengerEvents sink, Consumer<MessengerEvents> deliver) {
        if (!sinks.contains(sink)) {
            return;
        }
        try {
            deliver.accept(sink);
        } catch (RuntimeException e) {
            LOG.warn("A listener threw on {}; the others still hear it", event, e);
        }
    }
}
