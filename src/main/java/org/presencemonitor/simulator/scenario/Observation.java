package org.presencemonitor.simulator.scenario;

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
}
