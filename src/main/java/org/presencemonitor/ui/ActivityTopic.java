package org.presencemonitor.ui;

import java.util.Locale;
import java.util.Set;
import org.presencemonitor.history.Topic;
import org.presencemonitor.texts.Phrase;

/** What the Activity tab can be narrowed to, in the order of its chips. */
enum ActivityTopic {
    ALL(Phrase.ACTIVITY_ALL),
    STATUS(Phrase.ACTIVITY_STATUS, Topic.STATUS),
    SIGN_IN(Phrase.ACTIVITY_SIGN_IN, Topic.SIGN_IN),
    MAIL(Phrase.ACTIVITY_MAIL, Topic.MAIL),
    PROBLEMS(Phrase.ACTIVITY_PROBLEMS, Topic.PROBLEMS);

    private final Phrase phrase;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<Topic> topics;

    ActivityTopic(Phrase phrase, Topic... topics) {
        this.phrase = phrase;
        this.topics = Set.of(topics);
    }

    Phrase phrase() {
        return phrase;
    }

    /** None for all. */
    Set<Topic> topics() {
        return topics;
    }

    /** Of its chip. */
    String id() {
        return "show-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
