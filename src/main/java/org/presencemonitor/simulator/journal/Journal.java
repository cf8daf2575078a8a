package org.presencemonitor.simulator.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * The calls, events, registry writes and mail steps of a simulated client, in order; a full journal drops its oldest
 * entries, except failed calls that nobody has looked at, which it keeps apart. Safe to use from any thread. Tests ask
 * it with a {@link Query}; in virtual time the same run of the client gives the same journal.
 */
public final class Journal {
    private static final int MAX_ENTRIES = 10_000;
    /** So that a client which fails for days does not fill the memory. */
    private static final int MAX_OLD_FAILURES = 1_000;

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final Set<Entry> lookedAt = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Awaited> awaited = new CopyOnWriteArrayList<>();
    private final Listeners<Consumer<Entry>> listeners = new Listeners<>("the journal");
    private final List<Entry> oldFailures = new ArrayList<>();
    private List<Query> allowed = List.of();
    private long dropped;

    /** An empty journal with the times of that clock. */
    public Journal(InstantSource clock) {
        this.clock = clock;
    }

    /** The kinds of entries. */
    public enum EntryKind {
        /** A member of Messenger was called. */
        CALL,
        /** An event of DMessengerEvents was raised. */
        EVENT,
        /** The flag or the class registration changed. */
        REGISTRY,
        /** A step of the mail session. */
        MAIL,
        /** Somebody said something to somebody else. */
        CONVERSATION
    }

    /**
     * One line of the journal.
     *
     * @param thread name of the thread that made the entry
     * @param name of the member, the event, the registry value, the mail provider; {@code sent} or {@code received}
     * @param arguments in their documented order; of a message, from whom or to whom
     * @param result HRESULT of a call or mail step, value written, {@code lost} or {@code reordered} for an event, text
     *     of a message; may be empty
     */
    public record Entry(Instant at, String thread, EntryKind kind, String name, List<String> arguments, String result) {
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
                case CALL, MAIL, CONVERSATION -> text + ": " + result;
                case EVENT -> text + " (" + result + ")";
                case REGISTRY -> text + " = " + result;
            };
        }

        /** Whether this is a call that was answered with a failing HRESULT. */
        boolean isFailedCall() {
            return kind == EntryKind.CALL && Integer.parseUnsignedInt(result.substring(2), 16) < 0;
        }

        /** Time (UTC), thread, kind, what: {@code 08:36:02.100 messenger call Signout: 0x00000000}. */
        @Override
        public String toString() {
            return JournalText.line(this);
        }
    }

    /** Adds a call of a member and its answer. */
    public void called(String member, List<String> arguments, HResult answer) {
        add(EntryKind.CALL, member, arguments, answer.hex());
    }

    /** Adds an event; {@code fate} is empty for one that reaches the listeners in the ordinary way. */
    public void raised(String event, List<String> arguments, String fate) {
        add(EntryKind.EVENT, event, arguments, fate);
    }

    /** Adds a change of the registry or of the class registration; {@code value} may be empty. */
    public void registered(String what, String value) {
        add(EntryKind.REGISTRY, what, List.of(), value);
    }

    /** Adds a step of a mail provider and its answer. */
    public void mailed(String provider, String step, HResult answer) {
        add(EntryKind.MAIL, provider, List.of(step), answer.hex());
    }

    /** Adds a message of the user's to the participants of a conversation. */
    public void sent(List<String> to, String text) {
        add(EntryKind.CONVERSATION, "sent", to, text);
    }

    /** Adds a message to the user. */
    public void received(String from, String text) {
        add(EntryKind.CONVERSATION, "received", List.of(from), text);
    }

    private void add(EntryKind kind, String name, List<String> arguments, String result) {
        synchronized (this) {
            if (entries.size() == MAX_ENTRIES) {
                dropOldest();
            }
            Entry entry = new Entry(clock.instant(), Thread.currentThread().getName(), kind, name, arguments, result);
            entries.addLast(entry);
            listeners.call(listener -> listener.accept(entry));
        }
        awaited.forEach(Awaited::look);
    }

    /**
     * Calls back with each entry from now on, in order, so that none is missed however many the journal drops. The
     * callback runs on the thread that makes the entry, under the journal's lock, and must not block.
     */
    public Subscription subscribe(Consumer<Entry> listener) {
        return listeners.add(listener);
    }

    private void dropOldest() {
        Entry oldest = entries.getFirst();
        if (oldFailures.size() < MAX_OLD_FAILURES && isUnseenFailure(oldest)) {
            allowed.forEach(this::look);
            if (isUnseenFailure(oldest)) {
                oldFailures.add(oldest);
            }
        }
        lookedAt.remove(entries.removeFirst());
        dropped++;
    }

    private boolean isUnseenFailure(Entry entry) {
        return entry.isFailedCall() && !lookedAt.contains(entry);
    }

    /** Failing calls that one of these queries matches count as looked at from now on, in place of earlier queries. */
    public synchronized void allowFailures(List<Query> queries) {
        allowed = List.copyOf(queries);
    }

    /** Removes all entries, and the record of those looked at. */
    public synchronized void clear() {
        entries.clear();
        lookedAt.clear();
        oldFailures.clear();
        dropped = 0;
    }

    /**
     * Checks the entries so far.
     *
     * @return the entries the query is about
     * @throws AssertionError when it does not hold, or is uncertain because old entries are gone; its text has the
     *     expected and the found entries, the nearest other one, and the end of the journal
     */
    public List<Entry> verify(Query query) {
        Query.Verdict verdict = look(query);
        verdict.complaint().ifPresent(complaint -> {
            throw new AssertionError(complaint);
        });
        return verdict.matched();
    }

    /** As {@link #verify}, without failing. */
    public boolean holds(Query query) {
        return look(query).holds();
    }

    /**
     * Blocks, in real time, until the query holds. In virtual time advance the clock and {@link #verify}.
     *
     * @throws AssertionError as {@link #verify}, when it does not hold within that time, or when interrupted
     * @throws IllegalArgumentException for a query that no further entry can fulfil: {@link EntryQuery#never}
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
     * Completes when the query holds, at once if it does already. It is completed on the thread that makes the last
     * missing entry, so dependent stages must not block. Cancel it to stop waiting.
     *
     * @throws IllegalArgumentException for a query that no further entry can fulfil: {@link EntryQuery#never}
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
     * Calls answered with a failing HRESULT that no query which held has matched, oldest first; reading entries does
     * not count. The first 1,000 of them are here although their entries are gone.
     */
    public synchronized List<Entry> failuresNotLookedAt() {
        allowed.forEach(this::look);
        return Stream.concat(oldFailures.stream(), entries.stream().filter(this::isUnseenFailure))
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

    /** One line per entry, oldest first, as {@link Entry#toString}. */
    public List<String> lines() {
        return entries().stream().map(Entry::toString).toList();
    }

    /** The {@link #lines}, separated by line ends. */
    @Override
    public String toString() {
        return String.join(System.lineSeparator(), lines());
    }

    /** All entries that are kept, oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The events, oldest first, with arguments: {@code OnMyStatusChange 0x0400}, {@code OnSignout (lost)}. */
    public List<String> events() {
        return of(EntryKind.EVENT);
    }

    /** The calls, oldest first, with arguments and answer: {@code Signout: 0x8100031E}. */
    public List<String> calls() {
        return of(EntryKind.CALL);
    }

    /** Registry writes and class registrations, oldest first: {@code UpAndRunning = 2}, {@code class registered}. */
    public List<String> registry() {
        return of(EntryKind.REGISTRY);
    }

    /** The mail steps, oldest first, with provider, step and answer: {@code MAPI IMAPISession::Logoff: 0x00000000}. */
    public List<String> mail() {
        return of(EntryKind.MAIL);
    }

    /** The messages of conversations, oldest first: {@code received anna.berg@contoso.example: Hello}. */
    public List<String> messages() {
        return of(EntryKind.CONVERSATION);
    }

    private List<String> of(EntryKind kind) {
        return entries().stream()
                .filter(entry -> entry.kind() == kind)
                .map(Entry::what)
                .toList();
    }
}
