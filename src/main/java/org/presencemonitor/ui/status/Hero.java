package org.presencemonitor.ui.status;

import java.util.Optional;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * The large answer at the top of the Status tab.
 *
 * @param value the status as a number, where the word does not identify it
 * @param who the signed-in user, otherwise the client
 */
public record Hero(StatusIcon icon, String word, Optional<String> value, String who, String since) {

    public static Hero of(Presence presence, Moment now, Texts texts) {
        return new Hero(
                StatusIcon.of(presence.state()),
                texts.state(presence.state()),
                presence.session()
                        .status()
                        .filter(status -> presence.state().isSignedIn() && needsValue(status))
                        .map(MyStatus::hex),
                who(presence, texts),
                SinceText.of(presence, now, texts));
    }

    /** What a screen reader says. */
    String spoken() {
        return String.join(", ", word + value.map(v -> " " + v).orElse(""), who, since);
    }

    private static boolean needsValue(MyStatus status) {
        return status.name().isEmpty() || status.equals(MyStatus.CUSTOM);
    }

    private static String who(Presence presence, Texts texts) {
        String app = presence.provider().app();
        String name = presence.session().signinName().isEmpty()
                ? presence.session().friendlyName()
                : presence.session().signinName();
        return switch (presence.state()) {
            case AVAILABLE, BUSY, DO_NOT_DISTURB, AWAY, APPEAR_OFFLINE, SIGNING_IN, SIGNING_OUT ->
                name.isEmpty() ? texts.say(Phrase.CLIENT_IS_RUNNING, app) : name;
            case SIGNED_OUT -> texts.say(Phrase.CLIENT_IS_RUNNING, app);
            case STARTING -> texts.say(Phrase.CLIENT_IS_STARTING, app);
            case UNKNOWN -> presence.flag().isRunning() ? texts.say(Phrase.CLIENT_IS_RUNNING, app) : app;
            case RUNNING -> texts.say(Phrase.TELLS_NOBODY);
            case NOT_RUNNING, NOT_INSTALLED, STALE_FLAG, PROBLEM -> app;
        };
    }
}
