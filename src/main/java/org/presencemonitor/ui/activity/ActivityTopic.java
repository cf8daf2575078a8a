package org.presencemonitor.ui.activity;

import java.util.Locale;
import java.util.Set;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.texts.Phrase;

/** What the Activity tab can be narrowed to, in the order of its chips. */
enum ActivityTopic {
    ALL(Phrase.ACTIVITY_ALL),
    STATUS(Phrase.ACTIVITY_STATUS, EntryTopic.STATUS),
    SIGN_IN(Phrase.ACTIVITY_SIGN_IN, EntryTopic.SIGN_IN),
    MAIL(Phrase.ACTIVITY_MAIL, EntryTopic.MAIL),
    PROBLEMS(Phrase.ACTIVITY_PROBLEMS, EntryTopic.PROBLEMS);

    private final Phrase phrase;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<EntryTopic> topics;

    ActivityTopic(Phrase phrase, EntryTopic... topics) {
        this.phrase = phrase;
        this.topics = Set.of(topics);
    }

    Phrase phrase() {
        return phrase;
    }

    /** None for all. */
    Set<EntryTopic> topics() {
        return topics;
    }

    /** Of its chip. */
    String id() {
        return "show-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
