package org.presencemonitor.simulator.scenario;

import java.util.EnumMap;
import java.util.Map;

/** What a monitor showed at one moment, as a word for each {@link Aspect}. */
public record Observation(Map<Aspect, String> words) {
    public Observation {
        words = Map.copyOf(words);
    }

    /** The word for one aspect; {@code unknown} where it is not observed. */
    public String of(Aspect aspect) {
        return words.getOrDefault(aspect, "unknown");
    }

    /** The same with another word for one aspect. */
    Observation with(Aspect aspect, String word) {
        Map<Aspect, String> changed = new EnumMap<>(Aspect.class);
        changed.putAll(words);
        changed.put(aspect, word);
        return new Observation(changed);
    }
}
