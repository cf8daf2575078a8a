package org.presencemonitor.print;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object as one line for another program: flat, its values texts, whole numbers and truth values. All but ASCII
 * is written as escapes: nothing in it acts on a terminal, and it is the same in each character set. It takes no JSON
 * library, whose first use costs a short command most of its time. Immutable.
 */
public final class JsonLine {
    /** Longer texts are cut when they are put into a line, so that a line of some texts has a limited length. */
    public static final int MAX_TEXT = 400;

    public static final JsonLine EMPTY = new JsonLine(Map.of());

    /** In their order: String, Long or Boolean. */
    private final Map<String, Object> values;

    private JsonLine(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Reads a line.
     *
     * @return empty for anything but one flat JSON object, and for one that has a name twice; a null is as if its name
     *     were not there
     */
    public static Optional<JsonLine> parse(String line) {
        return new JsonLineReader(line).read().map(JsonLine::new);
    }

    /** The same line with that text at its end, cut where it is too long. */
    public JsonLine with(String name, String text) {
        return put(name, cut(text));
    }

    public JsonLine with(String name, long number) {
        return put(name, number);
    }

    public JsonLine with(String name, boolean value) {
        return put(name, value);
    }

    /** The same line with the text, where there is one. */
    public JsonLine with(String name, Optional<String> text) {
        return text.map(value -> with(name, value)).orElse(this);
    }

    /** The same line with the values of another one at its end. */
    public JsonLine withAll(JsonLine others) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.putAll(others.values);
        return new JsonLine(all);
    }

    /** The same line without those values. */
    public JsonLine without(String... names) {
        Map<String, Object> fewer = new LinkedHashMap<>(values);
        for (String name : names) {
            fewer.remove(name);
        }
        return new JsonLine(fewer);
    }

    private JsonLine put(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new JsonLine(more);
    }

    /** Never between the halves of a letter. */
    private static String cut(String text) {
        if (text.length() <= MAX_TEXT) {
            return text;
        }
        boolean between = Character.isHighSurrogate(text.charAt(MAX_TEXT - 1));
        return text.substring(0, between ? MAX_TEXT - 1 : MAX_TEXT);
    }

    /** Empty where there is no text of that name. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Empty where there is no whole number of that name. */
    public Optional<Long> number(String name) {
        return values.get(name) instanceof Long number ? Optional.of(number) : Optional.empty();
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonLine line && line.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** The line, without a line feed. */
    @Override
    public String toString() {
        StringBuilder json = new StringBuilder(256).append('{');
        values.forEach((name, value) -> {
            append(json.length() == 1 ? json : json.append(','), name);
            json.append(':');
            if (value instanceof String text) {
                append(json, text);
            } else {
                json.append(value);
            }
        });
        return json.append('}').toString();
    }

    private static void append(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                json.append('\\').append(letter);
            } else if (letter >= ' ' && letter <= '~') {
                json.append(letter);
            } else {
                appendEscape(json, letter);
            }
        }
        json.append('"');
    }

    private static void appendEscape(StringBuilder json, char half) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit(half >> shift & 0xF, 16));
        }
    }
}
