package org.presencemonitor.simulator;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.presencemonitor.hresult.HResult;

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
     * @param thread name of the thread it happened on
     * @param name of the member, the event, the registry value, the mail provider
     * @param arguments in their documented order
     * @param result HRESULT of a call, value written, fate of an event; empty where there is none
     */
    public record Entry(Instant at, String thread, Kind kind, String name, List<String> arguments, String result) {
        public Entry {
            arguments = List.copyOf(arguments);
        }

        /** Name, arguments and result: {@code OnMyStatusChange 0x0400}, {@code Signout: 0x8100031E}. */
        public String what() {
            String text = arguments.isEmpty() ? name : name + " " + String.join(" ", arguments);
            if (result.isEmpty()) {
                return text;
            }
            return switch (kind) {
                case CALL, MAIL -> text + ": " + result;
                case EVENT -> text + " (" + result + ")";
                case REGISTRY -> text + " = " + result;
            };
        }
    }

    void called(String member, List<String> arguments, HResult answer) {
        add(Kind.CALL, member, arguments, answer.hex());
    }

    void raised(String event, List<String> arguments, String fate) {
        add(Kind.EVENT, event, arguments, fate);
    }

    void registered(String what, String value) {
        add(Kind.REGISTRY, what, List.of(), value);
    }

    void mailed(String provider, String step, HResult answer) {
        add(Kind.MAIL, provider, List.of(step), answer.hex());
    }

    private synchronized void add(Kind kind, String name, List<String> arguments, String result) {
        if (entries.size() == CAPACITY) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(clock.instant(), Thread.currentThread().getName(), kind, name, arguments, result));
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
