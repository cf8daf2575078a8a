package org.presencemonitor.simulator.journal;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.journal.Journal.EntryKind;

/**
 * The entries that a test expects in a {@link Journal}. Immutable: each method of {@link EntryQuery} makes a narrower
 * copy.
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
        return new EntryQuery(EntryKind.CALL, member, "called");
    }

    /** Events by their name in DMessengerEvents, including those that a fault kept from the listeners. */
    public static EntryQuery raised(String event) {
        return new EntryQuery(EntryKind.EVENT, event, "raised");
    }

    /** Writes of a registry value by the client, with any value. */
    public static EntryQuery wrote(String value) {
        return new EntryQuery(EntryKind.REGISTRY, value, "written");
    }

    /** Writes of that number to a registry value: {@code wrote("UpAndRunning", 2)}. */
    public static EntryQuery wrote(String value, int number) {
        return wrote(value).marked(Integer.toString(number));
    }

    /** The client registered its class: from then on Messenger objects can be created. */
    public static EntryQuery classRegistered() {
        return new EntryQuery(EntryKind.REGISTRY, "class registered", "noted");
    }

    /** The client revoked its class: from then on no Messenger object can be created. */
    public static EntryQuery classRevoked() {
        return new EntryQuery(EntryKind.REGISTRY, "class revoked", "noted");
    }

    /** Steps of a mail provider, or of MAPI itself; {@link EntryQuery#with} narrows them to one step. */
    public static EntryQuery mailed(String provider) {
        return new EntryQuery(EntryKind.MAIL, provider, "logged");
    }

    /** Messages to the user; {@link EntryQuery#with} narrows them to those from somebody. */
    public static EntryQuery received(String text) {
        return new EntryQuery(EntryKind.CONVERSATION, "received", "noted").marked(text);
    }

    /** Messages of the user's; {@link EntryQuery#with} narrows them to those to these people. */
    public static EntryQuery sent(String text) {
        return new EntryQuery(EntryKind.CONVERSATION, "sent", "noted").marked(text);
    }

    /**
     * Entries in this order, with or without others between them.
     *
     * @throws IllegalArgumentException without steps, or where a step has a number: in an order each step is one entry
     */
    public static Query inOrder(EntryQuery... steps) {
        return new OrderQuery(List.of(steps));
    }

    /** Compares the expectation with the entries. */
    abstract Verdict judge(Page page);

    /** Whether a further entry can fulfil this; the absence of an entry is only certain in the end. */
    abstract boolean canBeAwaited();

    /**
     * The entries of a journal at one moment.
     *
     * @param dropped number of older entries that are gone
     */
    record Page(List<Entry> entries, long dropped) {}

    /**
     * The result of a query.
     *
     * @param matched the expected entries that were found, in order
     * @param complaint the difference, over several lines; empty when the query holds
     */
    record Verdict(List<Entry> matched, Optional<String> complaint) {
        boolean holds() {
            return complaint.isEmpty();
        }
    }
}
