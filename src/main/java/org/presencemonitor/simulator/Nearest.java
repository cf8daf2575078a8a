package org.presencemonitor.simulator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.presencemonitor.simulator.Journal.Entry;

/** The entry that somebody most likely meant: fewest letters to change, and rather of the kind that was asked for. */
final class Nearest {
    /** What another kind costs in letters. */
    private static final int OTHER_KIND = 3;

    private Nearest() {}

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
        int letters = distance(query.subject(), query.likeThis(entry));
        return entry.kind() == query.kind() ? letters : letters + OTHER_KIND;
    }

    /** Letters to insert, delete or replace, whatever their case (Levenshtein). */
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
