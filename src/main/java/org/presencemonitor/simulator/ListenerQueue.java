package org.presencemonitor.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MessengerEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connected listener and the events it has not heard yet. They come one at a time and in order; a listener that
 * throws is logged, one that blocks keeps nobody waiting but itself. Safe to use from any thread.
 */
final class ListenerQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);
    /** A listener that has been in one event for so long, and has so many before it, does not come back. */
    static final Duration STUCK = Duration.ofSeconds(5);

    static final int MANY = 1_000;
    /** No listener may be further behind than this: COM, too, drops a proxy that is as good as dead. */
    private static final int MOST = 100_000;

    private final MessengerEvents listener;
    private final Executor executor;
    private final InstantSource clock;
    private final Deque<Delivery> queue = new ArrayDeque<>();
    private boolean underWay;
    private Instant inEventSince = Instant.MAX;
    private boolean closed;

    private record Delivery(String event, Consumer<MessengerEvents> deliver) {}

    ListenerQueue(MessengerEvents listener, Executor executor, InstantSource clock) {
        this.listener = listener;
        this.executor = executor;
        this.clock = clock;
    }

    /** Answers false when the listener is too far behind to take it. */
    boolean offer(String event, Consumer<MessengerEvents> deliver) {
        synchronized (this) {
            if (queue.size() >= MOST || (queue.size() >= MANY && isStuck())) {
                close();
                return false;
            }
            queue.add(new Delivery(event, deliver));
            if (underWay) {
                return true;
            }
            underWay = true;
        }
        executor.execute(this::turn);
        return true;
    }

    private boolean isStuck() {
        return inEventSince.isBefore(clock.instant().minus(STUCK));
    }

    /** Hears nothing more, not even what has been raised already. */
    synchronized void close() {
        closed = true;
        queue.clear();
    }

    /** One event; the next has a turn of its own, so that others on this executor have theirs. */
    private void turn() {
        try {
            deliver();
        } finally {
            if (anotherTurn()) {
                executor.execute(this::turn);
            }
        }
    }

    private synchronized boolean anotherTurn() {
        inEventSince = Instant.MAX;
        underWay = !queue.isEmpty();
        return underWay;
    }

    private void deliver() {
        Delivery next;
        synchronized (this) {
            next = queue.poll();
            if (next == null || closed) {
                return;
            }
            inEventSince = clock.instant();
        }
        try {
            next.deliver().accept(listener);
        } catch (RuntimeException e) {
            LOG.warn("A listener threw on {}; the others still hear it", next.event(), e);
        }
    }
}
