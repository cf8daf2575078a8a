package org.presencemonitor.cli;

import java.time.ZoneId;
import java.util.Locale;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;

/** A snapshot as one line for people and programs: the state in words, then each link's raw value. English, always. */
final class RawValues {
    private RawValues() {}

    static String state(Presence presence) {
        return presence.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /**
     * The raw values.
     *
     * @param zone of the moment an old reading is from
     */
    static String links(Presence presence, ZoneId zone) {
        return flag(presence.flag(), zone)
                + " Messenger=" + messenger(presence.messenger())
                + " MyStatus=" + status(presence.session())
                + " mail="
                + presence.mail().phase().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String flag(FlagLink flag, ZoneId zone) {
        if (flag.reading().isEmpty()) {
            return UpAndRunning.NAME + "=unread";
        }
        String age = flag.unreadable().isPresent() ? "(as-of-" + ConsoleTime.of(flag.readAt(), zone) + ")" : "";
        return UpAndRunning.NAME + "=" + flag(flag.reading().get()) + age;
    }

    private static String flag(DwordReading reading) {
        return switch (reading) {
            case DwordReading.Value value -> Integer.toString(value.value());
            case DwordReading.Absent absent -> "absent";
            case DwordReading.WrongType wrong -> wrong.found().type();
            case DwordReading.OutOfRange out -> Long.toString(out.value());
        };
    }

    private static String messenger(MessengerLink messenger) {
        return switch (messenger.connection()) {
            case CONNECTED -> "S_OK";
            case FAILED -> messenger.failure().map(why -> why.hresult().hex()).orElse("failed");
            case NONE -> "none";
            case CONNECTING -> "connecting";
            case NOT_ANSWERING -> "no-answer";
            case ENDED -> "ended";
            case NOT_ASKED -> "not-asked";
        };
    }

    private static String status(SessionLink session) {
        return session.failure()
                .map(why -> why.hresult().hex())
                .or(() -> session.status().map(Object::toString))
                .orElse("none");
    }
}
