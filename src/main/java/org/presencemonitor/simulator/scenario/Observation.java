package org.presencemonitor.simulator.scenario;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.presencemonitor.simulator.conversation.OpenConversation;

/**
 * What a monitor showed at one moment, as a word for each {@link Aspect}, and what the player knows beside it.
 *
 * @param conversations the client's open ones, which no monitor shows
 */
public record Observation(Map<Aspect, String> words, List<OpenConversation> conversations) {
    public Observation {
        words = Map.copyOf(words);
        conversations = List.copyOf(conversations);
    }

    /** Of a monitor alone. */
    public Observation(Map<Aspect, String> words) {
        this(words, List.of());
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
        return new Observation(changed, conversations);
    }

    /** The same with these conversations. */
    Observation with(List<OpenConversation> open) {
        return new Observation(words, open);
    }
}
