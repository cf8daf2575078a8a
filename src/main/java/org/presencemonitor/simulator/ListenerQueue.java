package org.presencemonitor.simulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connected listener and the events that are not delivered to it yet. They are delivered one at a time and in
 * order; what a listener throws is logged, and one that blocks delays no other listener. Safe to use from any thread.
 */
final class ListenerQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);
    /** A listener that handles one event for longer, with that many events waiting, counts as stuck and is dropped. */
    static final Duration STUCK_AFTER = Duration.ofSeconds(5);

    static final int STUCK_QUEUE_SIZE = 1_000;
    /** A listener with more events waiting is dropped even if it is not stuck. */
    private static final int MAX_QUEUE_SIZE = 100_000;

    private final MessengerEvents listener;
    private final Executor executor;
    private final TimeSource clock;
    private final Deque<Delivery> queue = new ArrayDeque<>();
    private boolean scheduled;
    private Optional<Moment> inEventSince = Optional.empty();
    private boolean closed;

    private record Delivery(String event, Consumer<MessengerEvents> deliver) {}

    ListenerQueue(MessengerEvents listener, Executor executor, TimeSource clock) {
        this.listener = listener;
        this.executor = executor;
        this.clock = clock;
    }

    /** Adds an event; returns false when the listener is too far behind and is dropped. */
    boolean offer(String event, Consumer<MessengerEvents> deliver) {
        synchronized (this) {
            if (queue.size() >= MAX_QUEUE_SIZE || (queue.size() >= STUCK_QUEUE_SIZE && isStuck())) {
                close();
                return false;
            }
            queue.add(new Delivery(event, deliver));
            if (scheduled) {
                return true;
            }
            scheduled = true;
        }
        executor.execute(this::deliverNext);
        return true;
    }

    private boolean isStuck() {
        return inEventSince
                .filter(begun -> clock.now().since(begun).compareTo(STUCK_AFTER) > 0)
                .isPresent();
    }

    /** Delivers nothing more, not even events that were raised before. */
    synchronized void close() {
        closed = true;
        queue.clear();
    }

    /** Delivers one event; the next one is a task of its own, so that other tasks of the executor can run between. */
    private void deliverNext() {
        try {
            deliver();
        } finally {
            if (hasMore()) {
                executor.execute(this::deliverNext);
            }
        }
    }

    private synchronized boolean hasMore() {
        inEventSince = Optional.empty();
        scheduled = !queue.isEmpty();
        return scheduled;
    }

    private void deliver() {
        Delivery next;
        synchronized (this) {
            next = queue.poll();
            if (next == null || closed) {
                return;
            }
            inEventSince = Optional.of(clock.now());
        }
        try {
            next.deliver().accept(listener);
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener threw on {}; the others are still called", next.event(), e);
        }
    }
}
