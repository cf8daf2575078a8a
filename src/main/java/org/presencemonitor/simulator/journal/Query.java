package org.presencemonitor.simulator.journal;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.journal.Journal.Kind;

/**
 * Something to look for in a {@link Journal}. Immutable: each method of {@link EntryQuery} makes a narrower one.
 *
 * <pre>{@code
 * communicator.journal().verify(called("Signout").once());
 * communicator.journal().verify(inOrder(raised("OnSignout"), raised("OnAppShutdown")));
 * }</pre>
 */
public abstract sealed class Query permits EntryQuery, OrderQuery {
    Query() {}

    /** Calls of a member by its COM name: {@code Signout}, {@code put MyStatus}, {@code CoCreateInstance}. */
    public static EntryQuery called(String member) {
        return new EntryQuery(Kind.CALL, member, "called");
    }

    /** Events by their name in DMessengerEvents, those that a fault kept from being heard included. */
    public static EntryQuery raised(String event) {
        return new EntryQuery(Kind.EVENT, event, "raised");
    }

    /** Writes of a registry value by the client, whatever was written. */
    public static EntryQuery wrote(String value) {
        return new EntryQuery(Kind.REGISTRY, value, "written");
    }

    /** Writes of that number to a registry value: {@code wrote("UpAndRunning", 2)}. */
    public static EntryQuery wrote(String value, int number) {
        return wrote(value).marked(Integer.toString(number));
    }

    /** The client registered its class: from then on Messenger objects can be created. */
    public static EntryQuery classRegistered() {
        return new EntryQuery(Kind.REGISTRY, "class registered", "noted");
    }

    /** The client revoked its class: from then on no Messenger object can be created. */
    public static EntryQuery classRevoked() {
        return new EntryQuery(Kind.REGISTRY, "class revoked", "noted");
    }

    /** Steps that a mail provider, or MAPI itself, took: narrowed by {@link EntryQuery#with} to one of them. */
    public static EntryQuery mailed(String provider) {
        return new EntryQuery(Kind.MAIL, provider, "logged");
    }

    /**
     * Entries that follow one another, with others between them or not.
     *
     * @throws IllegalArgumentException where a step says how often: in an order each step is one entry
     */
    public static Query inOrder(EntryQuery... steps) {
        return new OrderQuery(List.of(steps));
    }

    /** Looks at what a journal holds now. */
    abstract Verdict judge(Page page);

    /** Whether it makes sense to wait for this: what must never happen is only certain in the end. */
    abstract boolean canBeAwaited();

    /**
     * What a journal held at one moment.
     *
     * @param dropped entries that were there before these and are gone
     */
    record Page(List<Entry> entries, long dropped) {}

    /**
     * How it went.
     *
     * @param matched the entries that were looked for, in order
     * @param complaint what is wrong, over several lines; empty when the query holds
     */
    record Verdict(List<Entry> matched, Optional<String> complaint) {
        boolean holds() {
            return complaint.isEmpty();
        }
    }
}
