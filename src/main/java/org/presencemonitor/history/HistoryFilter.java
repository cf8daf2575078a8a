package org.presencemonitor.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.presence.Provider;

/**
 * A choice of entries. Immutable.
 *
 * @param topics entries of any of these; all entries when empty
 * @param texts any of which the entry's words must contain, in any case: states, statuses, commands, calls, codes and
 *     their names, details, all in English; all entries when empty
 * @param providers key names of clients, the empty name for the program itself; all entries when empty
 * @param from the first moment, inclusive
 * @param to the last moment, exclusive
 */
public record HistoryFilter(
        Set<EntryTopic> topics,
        Set<String> texts,
        Set<String> providers,
        Optional<Instant> from,
        Optional<Instant> to) {
    /** All entries. */
    public static final HistoryFilter ALL =
            new HistoryFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty());

    /** All entries older than that. */
    public static HistoryFilter before(Instant end) {
        return new HistoryFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(end));
    }

    /** Takes copies. */
    public HistoryFilter {
        topics = Set.copyOf(topics);
        texts = Set.copyOf(texts);
        providers = Set.copyOf(providers);
    }

    /** The same, of these topics alone. */
    public HistoryFilter withTopics(Set<EntryTopic> chosen) {
        return new HistoryFilter(chosen, texts, providers, from, to);
    }

    /** The same, of entries with at least one of these texts. */
    public HistoryFilter withAnyText(Set<String> searched) {
        return new HistoryFilter(topics, searched, providers, from, to);
    }

    /** The same, of one client. */
    public HistoryFilter withProvider(Provider one) {
        return new HistoryFilter(topics, texts, Set.of(one.app()), from, to);
    }

    /** The same, of one client and of the program itself. */
    public HistoryFilter withProviderAndProgram(Provider one) {
        return new HistoryFilter(topics, texts, Set.of(one.app(), ""), from, to);
    }

    /** The same, within that period: the first moment inclusive, the end exclusive. */
    public HistoryFilter between(Instant first, Instant end) {
        return new HistoryFilter(topics, texts, providers, Optional.of(first), Optional.of(end));
    }
}
