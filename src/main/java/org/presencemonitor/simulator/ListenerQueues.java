package org.presencemonitor.simulator;

import java.time.Duration;
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
import org.presencemonitor.simulator.Fault.EventEffect;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers events to the connected listeners, subject to faults. An event once raised no longer needs the process. */
final class ListenerQueues {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueues.class);
    /** The longest time that a reordered event waits for a following one. */
    static final Duration HELD_BACK_FOR = Duration.ofSeconds(1);

    private final Executor executor;
    private final ScheduledExecutorService scheduler;
    private final TimeSource clock;
    private final Journal journal;
    private final Faults faults;
    private final CrashPoints crashPoints;
    private final List<ListenerQueue> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> heldBack = new ArrayList<>();

    /**
     * None connected yet.
     *
     * @param executor calls the listeners; with a thread for each task, one that blocks delays no other
     */
    ListenerQueues(
            Executor executor,
            ScheduledExecutorService scheduler,
            TimeSource clock,
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
        ListenerQueue queue = new ListenerQueue(events, executor, clock);
        listeners.add(queue);
        return () -> {
            listeners.remove(queue);
            queue.close();
        };
    }

    /** The process has exited: events that are held back are still delivered. */
    void end() {
        sendHeldBack();
        listeners.clear();
    }

    /** The process has crashed: events that are held back are lost. */
    synchronized void drop() {
        heldBack.clear();
        listeners.clear();
    }

    /** Raises an event under its COM name. */
    void raise(MessengerEvent event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        raise(event.comName(), arguments, deliver);
    }

    /** The event is delivered later, so that a caller never receives it within its own call. */
    void raise(String event, List<String> arguments, Consumer<MessengerEvents> deliver) {
        crashPoints.reached(event);
        Optional<Fault> fault = faults.ofEvent(event);
        Effect effect = fault.map(Fault::effect).orElse(null);
        if (effect == EventEffect.LOST) {
            journal.raised(event, arguments, "lost");
            return;
        }
        if (effect == EventEffect.REORDERED) {
            journal.raised(event, arguments, "reordered");
            holdBack(() -> send(event, deliver), fault.orElseThrow());
            return;
        }
        for (int i = 0; i < (effect == EventEffect.DOUBLED ? 2 : 1); i++) {
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
        List<ListenerQueue> tooFarBehind = listeners.stream()
                .filter(listener -> !listener.offer(event, deliver))
                .toList();
        if (!tooFarBehind.isEmpty()) {
            LOG.warn(
                    "{} listener(s) more than {} events behind are dropped",
                    tooFarBehind.size(),
                    ListenerQueue.STUCK_QUEUE_SIZE);
            listeners.removeAll(tooFarBehind);
        }
    }
}
