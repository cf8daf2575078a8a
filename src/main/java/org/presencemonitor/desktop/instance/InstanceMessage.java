package org.presencemonitor.desktop.instance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line between two starts of the program: {@code presence-monitor/1 failed no display}. The page on the packages of
 * the code describes the lines. A reader ignores what follows the parts that it knows.
 *
 * @param version of who writes it
 * @param word the request or the answer
 * @param text the rest of the line; may be empty
 */
record InstanceMessage(int version, String word, String text) {
    /** Bytes of a line in UTF-8, with its line feed. */
    static final int MAX_BYTES = 4096;

    /** Shows the window; answered once it is drawn. */
    static final String SHOW = "show";

    /** Asks whether there is a running program; answered at once. */
    static final String HELLO = "hello";

    /** The answer takes longer; comes again each second until there is one. */
    static final String WAIT = "wait";

    private static final int VERSION = 1;
    private static final int MAX_CHARACTERS = 1000;
    private static final Pattern LINE = Pattern.compile("presence-monitor/(\\d{1,4}) ([a-z][a-z-]{0,30})(?: (.*))?");

    /** Of this version; the text becomes one line of limited length. */
    static InstanceMessage of(String word, String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return new InstanceMessage(
                VERSION, word, line.length() > MAX_CHARACTERS ? line.substring(0, MAX_CHARACTERS) : line);
    }

    static InstanceMessage of(String word) {
        return of(word, "");
    }

    /** Empty for a line of something else. */
    static Optional<InstanceMessage> parse(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches()
                ? Optional.of(new InstanceMessage(
                        Integer.parseInt(parts.group(1)),
                        parts.group(2),
                        Optional.ofNullable(parts.group(3)).orElse("")))
                : Optional.empty();
    }

    String line() {
        return "presence-monitor/" + version + " " + word + (text.isEmpty() ? "" : " " + text);
    }
}
