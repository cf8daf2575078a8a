package org.presencemonitor.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.simulator.Fault.Effect;
import org.presencemonitor.simulator.Fault.Fate;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The connected event sinks, and what goes wrong on the way to them. What has been raised has left the process. */
final class ListenerQueues {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueues.class);
    /** How long an event is held back that no other one follows. */
    static final Duration HELD_BACK_FOR = Duration.ofSeconds(1);

    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final InstantSource clock;
    private final Journal journal;
    private final Faults faults;
    private final CrashPoints crashPoints;
    private final List<ListenerQueue> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> heldBack = new ArrayList<>();

    /**
     * None connected yet.
     *
     * @param executor the listeners hear on it; where it has a thread for each task, one that blocks harms only itself
     */
    ListenerQueues(
            Executor executor,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Journal journal,
            Faults faults,
            CrashPoints crashPoints) {
        this.executor = executor;
        this.scheduler = scheduler;
        this.clock = clock;
        this.journal = journal;
        this.faults = faults;
        this.crashPoints = crashPoints;
    }

    Subscription advise(MessengerEvents events) {
        ListenerQueue sink = new ListenerQueue(events, executor, clock);
        listeners.add(sink);
        return () -> {
            listeners.remove(sink);
            sink.close();
        };
    }

    /** The process has ended in good order: everybody still hears what it had to say. */
    void end() {
        sendHeldBack();
        listeners.clear();
    }

    /** The process is gone, and with it what it held back. */
    synchronized void vanish() {
        heldBack.clear();
        listeners.clear();
    }

    /** An event of the table, by the name it has there. */
    void raise(MessengerEvent event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        raise(event.comName(), arguments, deliver);
    }

    /** Delivered later, so that a caller never hears an event within its own call. */
    void raise(String event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        crashPoints.reached(event);
        Optional<Fault> fault = faults.fate(event);
        Optional<Effect> fate = fault.map(Fault::effect);
        if (fate.isPresent() && fate.get() instanceof Fate.Lost) {
            journal.raised(event, arguments, "lost");
            return;
        }
        if (fate.isPresent() && fate.get() instanceof Fate.Reordered) {
            journal.raised(event, arguments, "reordered");
            holdBack(() -> send(event, deliver), fault.get());
            return;
        }
        journal.raised(event, arguments, "");
        send(event, deliver);
        if (fate.isPresent()) {
            journal.raised(event, arguments, "");
            send(event, deliver);
        }
        sendHeldBack();
    }

    private synchronized void holdBack(Runnable event, Fault fault) {
        heldBack.add(event);
        fault.closed().thenRun(() -> scheduler.execute(() -> sendHeldBack(event)));
        scheduler.schedule(() -> sendHeldBack(event), HELD_BACK_FOR.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void sendHeldBack() {
        List.copyOf(heldBack).forEach(this::sendHeldBack);
    }

    private synchronized void sendHeldBack(Runnable event) {
        if (heldBack.remove(event)) {
            event.run();
        }
    }

    private void send(String event, Consumer<MessengerEvents> deliver) {
        List<ListenerQueue> tooFarBehind =
                listeners.stream().filter(sink -> !sink.offer(event, deliver)).toList();
        if (!tooFarBehind.isEmpty()) {
            LOG.warn("{} listener(s) more than {} events behind are dropped", tooFarBehind.size(), ListenerQueue.MANY);
            listeners.removeAll(tooFarBehind);
        }
    }
}
