package org.presencemonitor.simulator.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.presencemonitor.hresult.HResult;

/**
 * What happened in the simulator, in order; the oldest entries go when it is full. Safe to use from any thread. Tests
 * ask it with a {@link Query}; in virtual time the same day leaves the same journal.
 */
public final class Journal {
    private static final int CAPACITY = 10_000;

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<Entry> lookedAt = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Awaited> awaited = new CopyOnWriteArrayList<>();
    private long dropped;

    public Journal(InstantSource clock) {
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

        /** Whether this is a call that was answered with a failing HRESULT. */
        boolean isFailedCall() {
            return kind == Kind.CALL && Integer.parseUnsignedInt(result.substring(2), 16) < 0;
        }

        /** One line: time (UTC), thread, kind, what. */
        @Override
        public String toString() {
            return JournalText.line(this);
        }
    }

    public void called(String member, List<String> arguments, HResult answer) {
        add(Kind.CALL, member, arguments, answer.hex());
    }

    public void raised(String event, List<String> arguments, String fate) {
        add(Kind.EVENT, event, arguments, fate);
    }

    public void registered(String what, String value) {
        add(Kind.REGISTRY, what, List.of(), value);
    }

    public void mailed(String provider, String step, HResult answer) {
        add(Kind.MAIL, provider, List.of(step), answer.hex());
    }

    private void add(Kind kind, String name, List<String> arguments, String result) {
        synchronized (this) {
            if (entries.size() == CAPACITY) {
                lookedAt.remove(entries.removeFirst());
                dropped++;
            }
            entries.addLast(
                    new Entry(clock.instant(), Thread.currentThread().getName(), kind, name, arguments, result));
        }
        awaited.forEach(Awaited::look);
    }

    /** Forgets everything, as if the simulator had been made now. */
    public synchronized void clear() {
        entries.clear();
        lookedAt.clear();
        dropped = 0;
    }

    /**
     * Checks what has happened so far.
     *
     * @return the entries the query is about
     * @throws AssertionError when it does not hold, or cannot be told because old entries are gone; its text says what
     *     was expected, what was found, what comes nearest, and how the journal ends
     */
    public List<Entry> verify(Query query) {
        Query.Verdict verdict = look(query);
        verdict.complaint().ifPresent(complaint -> {
            throw new AssertionError(complaint);
        });
        return verdict.matched();
    }

    /** As {@link #verify}, for whoever wants to know without failing. */
    public boolean holds(Query query) {
        return look(query).holds();
    }

    /**
     * Waits, in real time, until the query holds. In virtual time advance the clock and {@link #verify}.
     *
     * @throws AssertionError as {@link #verify}, when it does not hold within that time
     * @throws IllegalArgumentException for a query that nothing can happen to fulfil: {@link EntryQuery#never}
     */
    public List<Entry> await(Query query, Duration limit) {
        CompletableFuture<List<Entry>> happened = eventually(query);
        try {
            return happened.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            String waited = "waited " + limit.toMillis() + " ms: ";
            throw new AssertionError(waited + look(query).complaint().orElse("it holds now, too late"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the journal", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            happened.cancel(false);
        }
    }

    /**
     * Completes when the query holds, at once if it does already. Nothing polls: the entry that fulfils the query
     * completes this on the thread that made it, and what is chained to it must not block. Cancel it to stop waiting.
     *
     * @throws IllegalArgumentException for a query that nothing can happen to fulfil: {@link EntryQuery#never}
     */
    public CompletableFuture<List<Entry>> eventually(Query query) {
        if (!query.canBeAwaited()) {
            throw new IllegalArgumentException("what must not happen cannot be waited for; verify it in the end");
        }
        Awaited waiting = new Awaited(query);
        awaited.add(waiting);
        waiting.future.whenComplete((entries, thrown) -> awaited.remove(waiting));
        waiting.look();
        return waiting.future;
    }

    /**
     * Calls answered with a failing HRESULT that no query has matched yet; reading the entries is not looking at them.
     */
    public synchronized List<Entry> failuresNotLookedAt() {
        return entries.stream()
                .filter(entry -> entry.isFailedCall() && !lookedAt.contains(entry))
                .toList();
    }

    private synchronized Query.Verdict look(Query query) {
        Query.Verdict verdict = query.judge(new Query.Page(List.copyOf(entries), dropped));
        if (verdict.holds()) {
            lookedAt.addAll(verdict.matched());
        }
        return verdict;
    }

    private final class Awaited {
        private final Query query;
        private final CompletableFuture<List<Entry>> future = new CompletableFuture<>();

        Awaited(Query query) {
            this.query = query;
        }

        void look() {
            Query.Verdict verdict = Journal.this.look(query);
            if (verdict.holds()) {
                future.complete(verdict.matched());
            }
        }
    }

    /** One line per entry, oldest first. */
    public List<String> lines() {
        return entries().stream().map(Entry::toString).toList();
    }

    /** The {@link #lines} under each other. */
    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
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
