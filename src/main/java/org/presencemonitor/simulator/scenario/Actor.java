package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.presencemonitor.simulator.conversation.OpenConversation;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.thread.Subscription;

/**
 * One client while a scenario is played: what it has done, and how its user's command went, since the last step that
 * did something. Safe to use from any thread.
 */
final class Actor {
    private final ScenarioClient client;
    private final Duration newsTakes;
    private final Runnable onChange;
    private final List<Subscription> subscriptions;
    /** Each different entry once, by kind and text, in the order of their last occurrences. */
    private final SequencedMap<String, Journal.Entry> entries = new LinkedHashMap<>();

    private Optional<CompletableFuture<String>> command = Optional.empty();
    private Optional<Observation> before = Optional.empty();
    private Instant newsIsThere = Instant.MIN;

    /**
     * An actor that has done nothing.
     *
     * @param newsTakes how long it takes from the client to its monitor
     * @param onChange called when the client has changed, its journal has a line that is new since the last deed, or a
     *     command has ended, on the thread that brings it; must not block
     */
    Actor(ScenarioClient client, Duration newsTakes, Runnable onChange) {
        this.client = client;
        this.newsTakes = newsTakes;
        this.onChange = onChange;
        this.subscriptions = client.client()
                .map(simulated -> List.of(simulated.journal().subscribe(this::wrote), simulated.watch(onChange)))
                .orElseGet(List::of);
    }

    ScenarioClient client() {
        return client;
    }

    /** Forgets what came before: something is done now, by this client or to another one. */
    void deed(Instant now) {
        Optional<Observation> seen = newsTakes.isZero() ? Optional.empty() : Optional.of(look());
        synchronized (this) {
            entries.clear();
            command = command.filter(running -> !running.isDone());
            before = seen;
            newsIsThere = now.plus(newsTakes);
        }
    }

    /** Has the user give a command, whose result counts from now on. */
    void ask(Function<UserActions, CompletableFuture<String>> order) {
        CompletableFuture<String> given = order.apply(client.user());
        synchronized (this) {
            command = Optional.of(given);
        }
        given.thenRun(onChange);
    }

    private void wrote(Journal.Entry entry) {
        boolean known;
        synchronized (this) {
            known = entries.putLast(entry.kind() + " " + entry.what(), entry) != null;
        }
        if (!known) {
            onChange.run();
        }
    }

    /** The journal since the last deed, each different entry once. */
    synchronized List<Journal.Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** What the monitor shows, completed. */
    Observation look() {
        return complete(client.observer().look());
    }

    /**
     * The observation with what no monitor shows: the client's conversations, and the result of the command that was
     * asked for last, unless it ended before the last deed.
     */
    Observation complete(Observation seen) {
        // Not under this object's lock: the client writes its journal under its own.
        List<OpenConversation> open = client.client()
                .map(simulated -> simulated.conversations().open())
                .orElseGet(List::of);
        return withResult(seen).with(open);
    }

    private synchronized Observation withResult(Observation seen) {
        String result = command.map(given -> given.getNow("running")).orElse("none");
        return seen.with(Aspect.RESULT, result);
    }

    /** What was seen at the last deed; empty where news takes no time. */
    synchronized Optional<Observation> before() {
        return before;
    }

    /** From when on the monitor shows what the last deed has brought about. */
    synchronized Instant newsIsThere() {
        return newsIsThere;
    }

    void close() {
        subscriptions.forEach(Subscription::close);
    }
}
