package org.presencemonitor.desktop.instance;

import java.util.Optional;
import org.presencemonitor.print.JsonLine;

/**
 * What another process asks of a running program: {@code {"version":2,"request":"show"}}.
 *
 * @param word names it; the program may be of a version that does not know it
 * @param details what else is in the line
 */
public record InstanceRequest(String word, JsonLine details) {
    /** Of the lines; 1 was no JSON. */
    static final int VERSION = 2;

    static final String VERSION_NAME = "version";
    private static final String REQUEST = "request";

    /** Asks whether there is a running program; answered at once. */
    static final InstanceRequest HELLO = of("hello");

    /** Shows the window; answered once it is drawn. */
    public static final InstanceRequest SHOW = of("show");

    /** Ends the program; the connection stays until it has given the data folder up. */
    public static final InstanceRequest QUIT = of("quit");

    /** A request without details. */
    public static InstanceRequest of(String word) {
        return new InstanceRequest(word, JsonLine.EMPTY);
    }

    /** The same with another text. */
    public InstanceRequest with(String name, Optional<String> text) {
        return new InstanceRequest(word, details.with(name, text));
    }

    JsonLine line() {
        return JsonLine.EMPTY.with(VERSION_NAME, VERSION).with(REQUEST, word).withAll(details);
    }

    /** Of any version; empty for a line of something else. */
    static Optional<InstanceRequest> parse(String line) {
        return JsonLine.parse(line)
                .filter(json -> json.number(VERSION_NAME).isPresent())
                .flatMap(json ->
                        json.text(REQUEST).map(word -> new InstanceRequest(word, json.without(VERSION_NAME, REQUEST))));
    }
}
