package org.presencemonitor.simulator.scenario;

import java.util.Map;

/** What was to be seen at one moment, in the words of {@link Aspect}. */
public record Observation(Map<Aspect, String> words) {
    public Observation {
        words = Map.copyOf(words);
    }

    /** The word for one aspect; {@code unknown} where nobody looks at it. */
    public String of(Aspect aspect) {
        return words.getOrDefault(aspect, "unknown");
    }
}
