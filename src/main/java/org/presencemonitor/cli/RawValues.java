package org.presencemonitor.cli;

import java.time.ZoneId;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.text.Spelling;

/** A snapshot as one line for people and programs. Always in English. */
final class RawValues {
    private RawValues() {}

    /**
     * The state in words, then each link's raw value.
     *
     * @param zone of the time of a flag that can no longer be read
     */
    static String of(Presence presence, ZoneId zone) {
        return Spelling.ofConstant(presence.state().name()).replace('-', ' ') + "  " + flag(presence.flag(), zone)
                + " Messenger=" + messenger(presence.messenger())
                + " MyStatus=" + status(presence.session())
                + " mail=" + Spelling.ofConstant(presence.mail().phase().name());
    }

    private static String flag(FlagLink flag, ZoneId zone) {
        if (flag.reading().isEmpty()) {
            return UpAndRunning.NAME + "=unread";
        }
        String age = flag.unreadable().isPresent()
                ? "(as-of-" + ConsoleWords.time(flag.readAt().instant(), zone) + ")"
                : "";
        return UpAndRunning.NAME + "=" + flag(flag.reading().get()) + age;
    }

    static String flag(DwordReading reading) {
        return switch (reading) {
            case DwordReading.Value value -> Integer.toString(value.value());
            case DwordReading.Absent absent -> "absent";
            case DwordReading.WrongType wrong -> wrong.found().type();
            case DwordReading.OutOfRange out -> Long.toString(out.value());
            case DwordReading.Unreadable unreadable -> "unreadable";
        };
    }

    static String messenger(MessengerLink messenger) {
        return switch (messenger.connection()) {
            case CONNECTED -> "S_OK";
            case FAILED ->
                messenger
                        .failure()
                        .map(why -> why.saysNoProcess()
                                ? "no-process"
                                : why.hresult().hex())
                        .orElse("failed");
            case NONE -> "none";
            case CONNECTING -> "connecting";
            case NOT_ANSWERING -> "no-answer";
            case ENDED -> "ended";
            case UNSUPPORTED ->
                messenger.failure().map(why -> why.hresult().hex()).orElse("unsupported");
            case NOT_ASKED -> "not-asked";
        };
    }

    static String status(SessionLink session) {
        return session.failure()
                .map(why -> why.hresult().hex())
                .or(() -> session.status().map(Object::toString))
                .orElse("none");
    }
}
