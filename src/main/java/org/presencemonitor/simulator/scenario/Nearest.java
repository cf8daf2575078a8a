package org.presencemonitor.simulator.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses which word a person meant. */
final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean silent?"}, or nothing where no word is near. */
    static String hint(String typed, Collection<String> words) {
        int near = Math.max(1, (typed.length() + 1) / 3);
        return words.stream()
                .filter(word -> distance(typed.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT)) <= near)
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }

    /** Letters to insert, leave out or change. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
