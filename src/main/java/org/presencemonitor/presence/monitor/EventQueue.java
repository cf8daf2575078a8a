package org.presencemonitor.presence.monitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * What one Messenger has told and the presence thread has not heard yet, in the order in which it was told. However
 * fast it comes, there is one task on the thread and a bounded number of events.
 *
 * <p>As long as the thread keeps up, it hears everything. Behind {@value #BACKLOG} events the newest status takes the
 * place of the one right before it. Behind {@value #MOST} the events are dropped, whatever they say, and the client is
 * asked for its state instead. What the monitor itself has to say is never dropped.
 */
final class EventQueue {
    private static final int BACKLOG = 64;
    private static final int MOST = 1_024;

    private final Executor presenceThread;
    private final Runnable askInstead;
    private final Deque<Letter> letters = new ArrayDeque<>();
    private boolean coming;
    private int events;
    private boolean dropped;
    private boolean ended;

    private enum Kind {
        /** Said by this program: the end of a call, for one. */
        OWN,
        /** A status, which makes the one before it old. */
        STATUS,
        /** Any other event that an answer of the client makes good for. */
        EVENT
    }

    private record Letter(Kind kind, Runnable news) {}

    /**
     * An empty one.
     *
     * @param askInstead called on the presence thread in the place of events that were too many
     */
    EventQueue(Executor presenceThread, Runnable askInstead) {
        this.presenceThread = presenceThread;
        this.askInstead = askInstead;
    }

    /** Something this program says. */
    synchronized void add(Runnable news) {
        post(new Letter(Kind.OWN, news));
    }

    synchronized void addStatus(Runnable news) {
        addEvent(new Letter(Kind.STATUS, news));
    }

    synchronized void addEvent(Runnable news) {
        addEvent(new Letter(Kind.EVENT, news));
    }

    /** The last event of all: those that wait are heard before it, and what follows it nobody hears. */
    synchronized void addEnd(Runnable news) {
        if (!ended) {
            ended = true;
            post(new Letter(Kind.OWN, news));
        }
    }

    /** How many wait. */
    synchronized int size() {
        return letters.size();
    }

    private void addEvent(Letter letter) {
        if (ended) {
            return;
        }
        Letter last = letters.peekLast();
        if (events >= BACKLOG && last != null && last.kind() == Kind.STATUS && letter.kind() == Kind.STATUS) {
            letters.removeLast();
            events--;
        }
        if (events >= MOST) {
            letters.removeIf(waiting -> waiting.kind() != Kind.OWN);
            events = 0;
            dropped = true;
        }
        events++;
        post(letter);
    }

    private void post(Letter letter) {
        letters.add(letter);
        if (!coming) {
            coming = true;
            presenceThread.execute(this::hearAll);
        }
    }

    /** Hears what waits now; what comes meanwhile has a turn of its own, so that others on this thread have theirs. */
    private void hearAll() {
        Deque<Letter> now;
        boolean ask;
        synchronized (this) {
            now = new ArrayDeque<>(letters);
            ask = dropped;
            letters.clear();
            events = 0;
            dropped = false;
            ended = false;
            coming = false;
        }
        hear(now);
        if (ask) {
            askInstead.run();
        }
    }

    /** What throws does not keep the rest from being heard. */
    private static void hear(Deque<Letter> letters) {
        try {
            while (!letters.isEmpty()) {
                letters.remove().news().run();
            }
        } finally {
            if (!letters.isEmpty()) {
                hear(letters);
            }
        }
    }
}
