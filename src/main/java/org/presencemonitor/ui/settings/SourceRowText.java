package org.presencemonitor.ui.settings;

import java.util.Optional;
import java.util.stream.Collectors;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.texts.FoundClientText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.control.SourceName;

/**
 * A source in the list of those that can be watched.
 *
 * @param title what it is
 * @param now what it would show now
 */
record SourceRowText(String title, String now, boolean watched) {
    static SourceRowText simulated(SourcesState state, Texts texts) {
        String clients = state.look(SourceChoice.SIMULATED).map(SourceLook::clients).stream()
                .flatMap(found -> found.stream().map(FoundClient::name))
                .collect(Collectors.joining(", "));
        return new SourceRowText(
                texts.say(Phrase.SOURCE_SIMULATED),
                clients.isEmpty() ? "" : texts.say(Phrase.SOURCE_ALWAYS, clients),
                state.watched().equals(SourceChoice.SIMULATED));
    }

    static SourceRowText system(SourcesState state, Texts texts) {
        Optional<String> found = state.look(SourceChoice.SYSTEM).map(look -> FoundClientText.of(look, texts));
        return new SourceRowText(
                texts.say(Phrase.SOURCE_SYSTEM),
                found.map(text -> text.isEmpty() ? texts.say(Phrase.SOURCE_NO_CLIENT) : text)
                        .orElse(""),
                state.watched().equals(SourceChoice.SYSTEM));
    }

    static SourceRowText file(SourcesState state, Texts texts) {
        String title = texts.say(Phrase.SOURCE_OWN_FILE);
        if (!(state.watched() instanceof SourceChoice.OfFile file)) {
            return new SourceRowText(title, texts.say(Phrase.SOURCE_CHOOSE_FILE), false);
        }
        String path = file.path().toString();
        String now = state.look(file)
                .map(look -> FoundClientText.of(look, texts))
                .map(found -> found.isEmpty() ? texts.say(Phrase.SOURCE_NO_FLAGS, path) : path + "\n" + found)
                .orElse(path);
        return new SourceRowText(title, now, true);
    }

    /** A client of the bus is named on the command line alone; empty while none is watched. */
    static Optional<SourceRowText> bus(SourcesState state, Texts texts) {
        return state.watched() instanceof SourceChoice.OfBus client
                ? Optional.of(new SourceRowText(
                        SourceName.of(client, texts),
                        state.look(client)
                                .map(look -> FoundClientText.of(look, texts))
                                .orElse(""),
                        true))
                : Optional.empty();
    }
}
