package org.presencemonitor.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.presence.Provider;

/**
 * Which entries to look at. Immutable.
 *
 * @param topics entries of any of these; all entries when empty
 * @param text what the entry's words must contain, in any case: states, statuses, commands, calls, codes and their
 *     names, details, all in English
 * @param provider entries of this client; of all, and of the program itself, when empty
 * @param from the first moment, inclusive
 * @param to the last moment, exclusive
 */
public record HistoryFilter(
        Set<Topic> topics, String text, Optional<Provider> provider, Optional<Instant> from, Optional<Instant> to) {
    /** Everything. */
    public static final HistoryFilter ALL =
            new HistoryFilter(Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty());

    /** Takes a copy. */
    public HistoryFilter {
        topics = Set.copyOf(topics);
    }

    /** The same, of these topics alone. */
    public HistoryFilter withTopics(Set<Topic> chosen) {
        return new HistoryFilter(chosen, text, provider, from, to);
    }

    /** The same, with that text in it. */
    public HistoryFilter withText(String searched) {
        return new HistoryFilter(topics, searched, provider, from, to);
    }

    /** The same, of one client. */
    public HistoryFilter withProvider(Provider one) {
        return new HistoryFilter(topics, text, Optional.of(one), from, to);
    }

    /** The same, within that time: the first moment inclusive, the end exclusive. */
    public HistoryFilter between(Instant first, Instant end) {
        return new HistoryFilter(topics, text, provider, Optional.of(first), Optional.of(end));
    }
}
