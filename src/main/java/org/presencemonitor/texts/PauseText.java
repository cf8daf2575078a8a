package org.presencemonitor.texts;

import java.time.Instant;
import java.util.Optional;

/** A pause of notifications in words. */
public final class PauseText {
    private PauseText() {}

    /**
     * {@code Notifications paused until 14:30}.
     *
     * @param end empty when the user is to end it
     */
    public static String of(Optional<Instant> end, Instant now, Texts texts) {
        return end.map(until -> texts.say(
                        Phrase.NOTIFICATIONS_PAUSED_UNTIL, texts.times().time(until, now)))
                .orElseGet(() -> texts.say(Phrase.NOTIFICATIONS_PAUSED));
    }
}
