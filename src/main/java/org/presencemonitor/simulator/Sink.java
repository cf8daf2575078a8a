package org.presencemonitor.simulator;

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
final class Sink {
    private static final Logger LOG = LoggerFactory.getLogger(Sink.class);
    /** A listener this far behind does not come back: COM drops a dead proxy as well. */
    static final int CAPACITY = 1_000;

    private final MessengerEvents listener;
    private final Executor executor;
    private final Deque<Delivery> queue = new ArrayDeque<>();
    private boolean busy;
    private int turnsMissed;
    private boolean closed;

    private record Delivery(String event, Consumer<MessengerEvents> deliver) {}

    Sink(MessengerEvents listener, Executor executor) {
        this.listener = listener;
        this.executor = executor;
    }

    /** Answers false when the listener is too far behind to take it. */
    boolean offer(String event, Consumer<MessengerEvents> deliver) {
        synchronized (this) {
            if (queue.size() == CAPACITY) {
                close();
                return false;
            }
            queue.add(new Delivery(event, deliver));
        }
        executor.execute(this::turn);
        return true;
    }

    /** Hears nothing more, not even what has been raised already. */
    synchronized void close() {
        closed = true;
        queue.clear();
    }

    /** One event, and those whose turn came while this one was being heard. */
    private void turn() {
        synchronized (this) {
            if (busy) {
                turnsMissed++;
                return;
            }
            busy = true;
        }
        do {
            deliver();
        } while (anotherTurn());
    }

    private synchronized boolean anotherTurn() {
        busy = turnsMissed > 0;
        turnsMissed = Math.max(0, turnsMissed - 1);
        return busy;
    }

    private void deliver() {
        Delivery next;
        synchronized (this) {
            next = queue.poll();
            if (next == null || closed) {
                return;
            }
        }
        try {
            next.deliver().accept(listener);
        } catch (RuntimeException e) {
            LOG.warn("A listener threw on {}; the others still hear it", next.event(), e);
        }
    }
}
