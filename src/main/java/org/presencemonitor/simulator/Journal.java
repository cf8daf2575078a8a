package org.presencemonitor.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What happened in the simulator, in order; the oldest entries go when it is full. Safe to use from any thread. */
public final class Journal {
    private static final int CAPACITY = 10_000;

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();

    Journal(InstantSource clock) {
        this.clock = clock;
    }

    /** What kind of thing an entry is about. */
    public enum Kind {
        /** A member of Messenger was called. */
        CALL,
        /** An event of DMessengerEvents was raised. */
        EVENT,
        /** The flag or the class registration changed. */
        REGISTRY,
        /** A step of the mail session. */
        MAIL
    }

    /**
     * One line.
     *
     * @param what name and arguments, and the answer where there is one: {@code OnMyStatusChange 0x0400}
     */
    public record Entry(Instant at, Kind kind, String what) {}

    synchronized void add(Kind kind, String what) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(clock.instant(), kind, what));
    }

    /** Everything kept, oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The events raised, oldest first. */
    public List<String> events() {
        return of(Kind.EVENT);
    }

    public List<String> calls() {
        return of(Kind.CALL);
    }

    public List<String> registry() {
        return of(Kind.REGISTRY);
    }

    public List<String> mail() {
        return of(Kind.MAIL);
    }

    private List<String> of(Kind kind) {
        return entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::what)
                .toList();
    }
}
