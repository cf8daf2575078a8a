package org.presencemonitor.cli;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.text.Spelling;

/** A snapshot as one line for people and programs, and its parts. Always in English. */
public final class RawValues {
    private RawValues() {}

    /**
     * The state in words, then each link's raw value.
     *
     * @param zone of the time of a flag that can no longer be read
     */
    static String of(Presence presence, ZoneId zone) {
        String links = links(presence, zone).entrySet().stream()
                .map(link -> link.getKey() + "=" + link.getValue())
                .collect(Collectors.joining(" "));
        return state(presence).replace('-', ' ') + "  " + links;
    }

    /** The state: {@code signed-out}. */
    public static String state(Presence presence) {
        return Spelling.ofConstant(presence.state().name());
    }

    /** The raw value of each link, by its name, in the order of the chain. */
    public static Map<String, String> links(Presence presence, ZoneId zone) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put(UpAndRunning.NAME, flag(presence.flag(), zone));
        links.put("Messenger", messenger(presence.messenger()));
        links.put("MyStatus", status(presence.session()));
        links.put("mail", Spelling.ofConstant(presence.mail().phase().name()));
        return links;
    }

    private static String flag(FlagLink flag, ZoneId zone) {
        if (flag.reading().isEmpty()) {
            return "unread";
        }
        String age = flag.unreadable().isPresent()
                ? "(as-of-" + ConsoleWords.time(flag.readAt().instant(), zone) + ")"
                : "";
        return flag(flag.reading().get()) + age;
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
