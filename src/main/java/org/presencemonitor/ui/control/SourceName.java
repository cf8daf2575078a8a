package org.presencemonitor.ui.control;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/** What is watched, in the user's language. */
public final class SourceName {
    private SourceName() {}

    public static String of(SourceChoice source, Texts texts) {
        return switch (source) {
            case SourceChoice.Simulated simulated -> texts.say(Phrase.SOURCE_SIMULATED);
            case SourceChoice.OfSystem system -> texts.say(Phrase.SOURCE_SYSTEM);
            case SourceChoice.OfFile file ->
                texts.say(Phrase.SOURCE_FILE, file.path().toString());
            case SourceChoice.OfBus client -> texts.say(Phrase.SOURCE_BUS, client.name());
        };
    }

    /** The same for the word in an entry of the history; the word itself where nothing is known of it. */
    public static String ofWord(String word, Texts texts) {
        try {
            Optional<SourceChoice> known = SourceChoice.of(word);
            return known.map(source -> of(source, texts)).orElse(word);
        } catch (InvalidPathException fromAnotherSystem) {
            return word;
        }
    }
}
