package org.presencemonitor.simulator.text;

import java.util.Collection;
import java.util.Comparator;

/** Suggests the known word that somebody most likely meant. */
public final class Suggestion {
    private Suggestion() {}

    /** {@code "; did you mean silent?"}; empty where every word differs in more than a third of the letters. */
    public static String of(String typed, Collection<String> words) {
        int most = Math.max(1, (typed.length() + 1) / 3);
        return words.stream()
                .filter(word -> EditDistance.between(typed, word) <= most)
                .min(Comparator.comparingInt(word -> EditDistance.between(typed, word)))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
