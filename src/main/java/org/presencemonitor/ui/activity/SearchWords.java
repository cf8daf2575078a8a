package org.presencemonitor.ui.activity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * Finds in the user's language what the history keeps in English words. What is typed is searched as it is, for codes,
 * names and calls; and where it is part of the name of a state, a status, a command or a step of the mail session in
 * the user's language, that name's English words are searched as well. Sentences are not translated, because the
 * history does not keep their words.
 */
final class SearchWords {
    /** Shorter words are part of nearly every name. */
    private static final int MIN_LENGTH = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Map<String, Set<String>> english = new TreeMap<>();

    SearchWords(Texts texts) {
        Arrays.stream(PresenceState.values()).forEach(state -> add(texts.state(state), EnglishNames.of(state)));
        statuses()
                .forEach(status -> texts.status(status)
                        .ifPresent(name -> add(name, status.name().orElse(status.hex()))));
        Arrays.stream(Command.values()).forEach(command -> add(texts.button(command), EnglishNames.of(command)));
        add(texts.say(Phrase.SESSION_SIGNING_IN), EnglishNames.of(PresenceState.SIGNING_IN));
        add(texts.say(Phrase.SESSION_SIGNING_OUT), EnglishNames.of(PresenceState.SIGNING_OUT));
        add(texts.say(Phrase.HISTORY_SIGNED_OUT), EnglishNames.of(PresenceState.SIGNED_OUT));
        add(texts.say(Phrase.MAIL_LOGGED_ON), mail(MailPhase.LOGGED_ON));
        add(texts.say(Phrase.MAIL_LOGGING_OFF), mail(MailPhase.LOGGING_OFF));
        add(texts.say(Phrase.MAIL_LOGGED_OFF), mail(MailPhase.LOGGED_OFF));
        add(texts.say(Phrase.HISTORY_RESUMED), EnglishNames.of(EntryType.RESUMED));
        add(texts.say(Phrase.HISTORY_LEFT), EnglishNames.of(EntryType.LEFT));
        add(texts.say(Phrase.HISTORY_NOT_CREATED), "CoCreateInstance");
        add(texts.say(Phrase.FLAG_NOT_RUNNING), EnglishNames.of(PresenceState.NOT_RUNNING));
        add(texts.say(Phrase.FLAG_STARTING), EnglishNames.of(PresenceState.STARTING));
        add(texts.say(Phrase.FLAG_NOT_INSTALLED), EnglishNames.of(PresenceState.NOT_INSTALLED));
        add(texts.say(Phrase.FLAG_STALE), EnglishNames.of(PresenceState.STALE_FLAG));
    }

    /** The words of which an entry must contain one; none when nothing is searched. */
    Set<String> of(String typed) {
        String searched = typed.strip();
        if (searched.isEmpty()) {
            return Set.of();
        }
        Set<String> words = new HashSet<>(List.of(searched));
        String part = plain(searched);
        if (part.codePointCount(0, part.length()) >= MIN_LENGTH) {
            english.forEach((name, its) -> {
                if (name.contains(part)) {
                    words.addAll(its);
                }
            });
        }
        return words;
    }

    private void add(String name, String words) {
        english.computeIfAbsent(plain(name), unknown -> new HashSet<>()).add(words);
    }

    /**
     * Letters without their marks, spaces that break and three dots in place of an ellipsis, because few people type
     * the ё of завершён, the accents of déconnecté or a typographic apostrophe.
     */
    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private static String mail(MailPhase phase) {
        return EnglishNames.of(EntryType.MAIL) + " " + EnglishNames.of(phase);
    }

    /** The statuses that have a name. */
    private static Stream<MyStatus> statuses() {
        return Stream.iterate(0, value -> value <= MyStatus.LOCAL_DISCONNECTING_FROM_SERVER.value(), value -> value + 1)
                .map(MyStatus::new)
                .filter(status -> status.name().isPresent());
    }
}
