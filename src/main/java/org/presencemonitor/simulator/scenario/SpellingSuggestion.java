package org.presencemonitor.simulator.scenario;

import java.util.Collection;
import java.util.Comparator;
import org.presencemonitor.simulator.text.EditDistance;

/** Guesses which word a person meant. */
final class SpellingSuggestion {
    private SpellingSuggestion() {}

    /** {@code "; did you mean silent?"}, or nothing where no word is near. */
    static String hint(String typed, Collection<String> words) {
        int near = Math.max(1, (typed.length() + 1) / 3);
        return words.stream()
                .filter(word -> EditDistance.between(typed, word) <= near)
                .min(Comparator.comparingInt(word -> EditDistance.between(typed, word)))
                .map(word -> "; did you mean " + word + "?")
                .orElse("");
    }
}
