package org.presencemonitor.simulator.journal;

import java.util.Comparator;
import java.util.List;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.text.EditDistance;

/** The entry that a query most likely meant: the fewest letters to change, preferably of the same kind. */
final class NearestEntry {
    /** Another kind counts as that many letters. */
    private static final int OTHER_KIND_COST = 3;

    private NearestEntry() {}

    /** A line for the text of a failure; empty without entries. Of equally near entries the latest. */
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
        return entry.kind() == query.kind() ? letters : letters + OTHER_KIND_COST;
    }
}
