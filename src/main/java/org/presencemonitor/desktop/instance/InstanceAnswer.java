package org.presencemonitor.desktop.instance;

import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.print.JsonLine;

/**
 * A word of a running program on a request: {@code {"version":2,"answer":"shown","display":":0"}}.
 *
 * @param details what else is in the line
 */
public record InstanceAnswer(Kind kind, JsonLine details) {
    private static final String ANSWER = "answer";
    private static final String DISPLAY = "display";
    private static final String SENTENCE = "sentence";

    /** The words, in lower case on the line. */
    public enum Kind {
        /** The answer takes longer; comes again each second until there is one. */
        WAIT,
        /** The state of a client. More of them may follow, and another word at the end. */
        STATUS,
        /** The window is on the screen. */
        SHOWN,
        /** The program runs. */
        RUNNING,
        /** What was asked for has been done. */
        DONE,
        /** It has not, and a sentence says why. */
        FAILED,
        /** It was begun, and its goal was not observed in time. */
        TIMED_OUT,
        /** The program ends, and gives up the data folder at the end of that. */
        ENDING,
        /** As many ask as are answered at once: ask again. */
        BUSY,
        /** Whoever asks is another user. */
        REFUSED,
        /** The request is not known in that version of the program. */
        UNKNOWN;

        private static final Kind[] ALL = values();

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final InstanceAnswer WAIT = of(Kind.WAIT);
    static final InstanceAnswer RUNNING = of(Kind.RUNNING);
    static final InstanceAnswer BUSY = of(Kind.BUSY);
    static final InstanceAnswer REFUSED = of(Kind.REFUSED);
    public static final InstanceAnswer UNKNOWN = of(Kind.UNKNOWN);
    public static final InstanceAnswer ENDING = of(Kind.ENDING);
    public static final InstanceAnswer DONE = of(Kind.DONE);

    private static InstanceAnswer of(Kind kind) {
        return new InstanceAnswer(kind, JsonLine.EMPTY);
    }

    /**
     * The window is on the screen.
     *
     * @param display its name; empty where it has none
     */
    public static InstanceAnswer shown(String display) {
        return new InstanceAnswer(Kind.SHOWN, JsonLine.EMPTY.with(DISPLAY, display));
    }

    /** It cannot be done, for that reason. */
    public static InstanceAnswer failed(String reason) {
        return of(Kind.FAILED).saying(reason);
    }

    /** The same with a sentence, which becomes one line. */
    public InstanceAnswer saying(String sentence) {
        return new InstanceAnswer(
                kind,
                details.with(SENTENCE, sentence.replaceAll("\\p{Cntrl}", " ").strip()));
    }

    /** Where the window is shown; empty where that has no name. */
    public String display() {
        return details.text(DISPLAY).orElse("");
    }

    /** Empty where it says nothing more. */
    public String sentence() {
        return details.text(SENTENCE).orElse("");
    }

    /** As it goes over the socket. */
    public JsonLine line() {
        return JsonLine.EMPTY
                .with(InstanceRequest.VERSION_NAME, InstanceRequest.VERSION)
                .with(ANSWER, kind.word())
                .withAll(details);
    }

    /** Of any version; empty for a line that is no answer. */
    static Optional<InstanceAnswer> parse(String line) {
        Optional<JsonLine> json = JsonLine.parse(line);
        if (json.isEmpty() || json.get().number(InstanceRequest.VERSION_NAME).isEmpty()) {
            return Optional.empty();
        }
        String word = json.get().text(ANSWER).orElse("");
        for (Kind kind : Kind.ALL) {
            if (kind.word().equals(word)) {
                return Optional.of(new InstanceAnswer(kind, json.get().without(InstanceRequest.VERSION_NAME, ANSWER)));
            }
        }
        return Optional.empty();
    }
}
