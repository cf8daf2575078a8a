package org.presencemonitor.presence.monitor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/**
 * The events of one Messenger that wait for the presence thread, in their order. However fast they come, there is one
 * task on the thread and a bounded number of events.
 *
 * <p>Behind {@value #BACKLOG} events a status replaces the status right before it. At {@value #MAX_EVENTS} all events
 * are dropped, and the client is asked for its state instead. Tasks of the monitor itself are never dropped. Safe to
 * use from any thread.
 */
final class EventQueue {
    private static final int BACKLOG = 64;
    private static final int MAX_EVENTS = 1_024;

    private final Executor presenceThread;
    private final Runnable askInstead;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private boolean scheduled;
    private int events;
    private boolean dropped;
    private boolean ended;

    private enum EntryKind {
        /** A task of this program, such as the result of a call. */
        OWN,
        /** A status, which makes the one before it obsolete. */
        STATUS,
        /** Any other event; asking the client makes up for its loss. */
        EVENT
    }

    private record Entry(EntryKind kind, Runnable task) {}

    /** @param askInstead called on the presence thread in place of the events that were dropped */
    EventQueue(Executor presenceThread, Runnable askInstead) {
        this.presenceThread = presenceThread;
        this.askInstead = askInstead;
    }

    /** Adds a task of this program. */
    synchronized void add(Runnable task) {
        post(new Entry(EntryKind.OWN, task));
    }

    synchronized void addStatus(Runnable task) {
        addEvent(new Entry(EntryKind.STATUS, task));
    }

    synchronized void addEvent(Runnable task) {
        addEvent(new Entry(EntryKind.EVENT, task));
    }

    /** Adds the last event: those that wait run before it, and later ones are ignored until it has run. */
    synchronized void addEnd(Runnable task) {
        if (!ended) {
            ended = true;
            post(new Entry(EntryKind.OWN, task));
        }
    }

    /** The number of entries that wait. */
    synchronized int size() {
        return entries.size();
    }

    private void addEvent(Entry entry) {
        if (ended) {
            return;
        }
        Entry last = entries.peekLast();
        if (events >= BACKLOG && last != null && last.kind() == EntryKind.STATUS && entry.kind() == EntryKind.STATUS) {
            entries.removeLast();
            events--;
        }
        if (events >= MAX_EVENTS) {
            entries.removeIf(waiting -> waiting.kind() != EntryKind.OWN);
            events = 0;
            dropped = true;
        }
        events++;
        post(entry);
    }

    private void post(Entry entry) {
        entries.add(entry);
        if (!scheduled) {
            scheduled = true;
            presenceThread.execute(this::runAll);
        }
    }

    /** Runs the entries that wait now. Later ones get a task of their own, so that other tasks can run. */
    private void runAll() {
        Deque<Entry> now;
        boolean ask;
        synchronized (this) {
            now = new ArrayDeque<>(entries);
            ask = dropped;
            entries.clear();
            events = 0;
            dropped = false;
            ended = false;
            scheduled = false;
        }
        runAll(now);
        if (ask) {
            askInstead.run();
        }
    }

    /** An entry that throws does not keep the rest from running. */
    private static void runAll(Deque<Entry> entries) {
        try {
            while (!entries.isEmpty()) {
                entries.remove().task().run();
            }
        } finally {
            if (!entries.isEmpty()) {
                runAll(entries);
            }
        }
    }
}
