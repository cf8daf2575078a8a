package org.presencemonitor.simulator.journal;

import java.util.Comparator;
import java.util.List;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.text.EditDistance;

/** The entry that somebody most likely meant: fewest letters to change, and rather of the kind that was asked for. */
final class NearestEntry {
    /** What another kind costs in letters. */
    private static final int OTHER_KIND = 3;

    private NearestEntry() {}

    /** A line of its own for a failure's text; empty when there is nothing to choose from. The latest of equals. */
    static String to(EntryQuery query, List<Entry> entries) {
        return entries.reversed().stream()
                .filter(entry -> !query.matches(entry))
                .min(Comparator.comparingInt(entry -> cost(query, entry)))
                .map(entry -> String.format(
                        "%nNearest: %s\"%s\" %s",
                        entry.kind() == query.kind() ? "" : JournalText.kind(entry) + " ",
                        entry.what(),
                        JournalText.whenAndWhere(entry)))
                .orElse("");
    }

    private static int cost(EntryQuery query, Entry entry) {
        int letters = EditDistance.between(query.subject(), query.likeThis(entry));
        return entry.kind() == query.kind() ? letters : letters + OTHER_KIND;
    }
}
