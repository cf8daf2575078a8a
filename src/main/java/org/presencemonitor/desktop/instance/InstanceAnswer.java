package org.presencemonitor.desktop.instance;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last word of a running program on a request.
 *
 * @param text for {@code SHOWN} the display, where there is one with a name; for {@code FAILED} the reason
 */
public record InstanceAnswer(Kind kind, String text) {
    /** The words, in lower case on the line. */
    public enum Kind {
        /** The window is on the screen. */
        SHOWN,
        /** The program runs. */
        RUNNING,
        /** The program ends, and gives up the data folder at the end of that. */
        ENDING,
        /** No window can be shown. */
        FAILED,
        /** The request is not known in that version of the program. */
        UNKNOWN
    }

    static final InstanceAnswer RUNNING = new InstanceAnswer(Kind.RUNNING, "");
    static final InstanceAnswer UNKNOWN = new InstanceAnswer(Kind.UNKNOWN, "");
    public static final InstanceAnswer ENDING = new InstanceAnswer(Kind.ENDING, "");

    /**
     * The window is on the screen.
     *
     * @param display its name; empty where it has none
     */
    public static InstanceAnswer shown(String display) {
        return new InstanceAnswer(Kind.SHOWN, display);
    }

    /** No window can be shown, for that reason. */
    public static InstanceAnswer failed(String reason) {
        return new InstanceAnswer(Kind.FAILED, reason);
    }

    InstanceMessage message() {
        return InstanceMessage.of(kind.name().toLowerCase(Locale.ROOT), text);
    }

    /** Empty for a message that is no answer. */
    static Optional<InstanceAnswer> of(InstanceMessage message) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(message.word()))
                .map(kind -> new InstanceAnswer(kind, message.text()))
                .findFirst();
    }
}
