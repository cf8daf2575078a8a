package org.presencemonitor.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads values from a tree. An invalid one becomes a complaint, and the default is used instead. */
final class SettingsReader {
    /** More than the width of any desktop. */
    private static final int MAX_PIXELS = 100_000;

    private final String file;
    private final ObjectNode tree;
    private final List<String> complaints;

    SettingsReader(String file, ObjectNode tree) {
        this(file, tree, new ArrayList<>());
    }

    private SettingsReader(String file, ObjectNode tree, List<String> complaints) {
        this.file = file;
        this.tree = tree;
        this.complaints = complaints;
    }

    /** A sentence for each invalid value, with file, key, the value and what was expected. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = value(key);
        return value.isBoolean() ? value.booleanValue() : refuse(key, value, "true or false", otherwise);
    }

    int number(String key, int least, int most, int otherwise) {
        JsonNode value = value(key);
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        return whole && value.intValue() >= least && value.intValue() <= most
                ? value.intValue()
                : refuse(key, value, "a whole number from " + least + " to " + most, otherwise);
    }

    <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        JsonNode value = value(key);
        List<String> known = new ArrayList<>();
        for (E word : words.getEnumConstants()) {
            if (value.isTextual() && wordOf(word).equals(value.textValue())) {
                return word;
            }
            known.add("\"" + wordOf(word) + "\"");
        }
        return refuse(key, value, "one of " + String.join(", ", known), otherwise);
    }

    /** {@code DARK} is {@code dark} in the file. */
    static String wordOf(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    String text(String key, String otherwise) {
        JsonNode value = value(key);
        return value.isTextual() ? value.textValue() : refuse(key, value, "a text", otherwise);
    }

    List<String> names(String key) {
        JsonNode value = value(key);
        return value.isArray() && value.valueStream().allMatch(JsonNode::isTextual)
                ? value.valueStream().map(JsonNode::textValue).toList()
                : refuse(key, value, "a list of names", List.of());
    }

    Optional<SourceChoice> source(String key) {
        JsonNode value = value(key);
        Optional<SourceChoice> found = Optional.empty();
        try {
            found = SourceChoice.of(value.asText());
        } catch (InvalidPathException noPath) {
            // Refused as any other word is.
        }
        return found.isPresent() ? found : refuse(key, value, SourceChoice.EXPECTED, found);
    }

    Optional<Instant> instant(String key) {
        JsonNode value = value(key);
        try {
            return value.isMissingNode() ? Optional.empty() : Optional.of(Instant.parse(value.asText()));
        } catch (DateTimeParseException e) {
            return refuse(key, value, "a moment such as \"2026-03-05T10:00:00Z\"", Optional.empty());
        }
    }

    /** What is missing is the default. */
    QuietHours quietHours(String key, QuietHours otherwise) {
        JsonNode value = value(key);
        if (!(value instanceof ObjectNode hours)) {
            return refuse(key, value, "an object with on, from, to and days", otherwise);
        }
        SettingsReader inner = new SettingsReader(file + ": \"" + key + "\"", hours, complaints);
        return new QuietHours(
                inner.flag("on", otherwise.isOn()),
                inner.time("from", otherwise.from()),
                inner.time("to", otherwise.to()),
                inner.days("days", otherwise.days()));
    }

    private LocalTime time(String key, LocalTime otherwise) {
        JsonNode value = value(key);
        try {
            return LocalTime.parse(value.asText());
        } catch (DateTimeParseException e) {
            return refuse(key, value, "a time of day such as \"22:00\"", otherwise);
        }
    }

    private Set<DayOfWeek> days(String key, Set<DayOfWeek> otherwise) {
        JsonNode value = value(key);
        Map<String, DayOfWeek> known = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            known.put(wordOf(day), day);
        }
        boolean isList = value.isArray()
                && value.valueStream().allMatch(day -> day.isTextual() && known.containsKey(day.textValue()));
        return isList
                ? value.valueStream().map(day -> known.get(day.textValue())).collect(Collectors.toSet())
                : refuse(key, value, "a list of " + String.join(", ", known.keySet()), otherwise);
    }

    /** Empty where a number is missing or out of range: the others alone could put the window anywhere. */
    Optional<WindowPlace> place(String key) {
        JsonNode value = value(key);
        if (!(value instanceof ObjectNode numbers)) {
            return refuse(key, value, "an object with x, y, width and height", Optional.empty());
        }
        int before = complaints.size();
        SettingsReader inner = new SettingsReader(file + ": \"" + key + "\"", numbers, complaints);
        WindowPlace place = new WindowPlace(
                inner.pixels("x", -MAX_PIXELS),
                inner.pixels("y", -MAX_PIXELS),
                inner.pixels("width", 1),
                inner.pixels("height", 1));
        return complaints.size() == before ? Optional.of(place) : Optional.empty();
    }

    private int pixels(String key, int least) {
        if (!tree.has(key)) {
            complaints.add(
                    file + ": \"" + key + "\" is missing, expected a whole number from " + least + " to " + MAX_PIXELS);
        }
        return number(key, least, MAX_PIXELS, least);
    }

    /** The value of that key; a missing node where there is none. */
    private JsonNode value(String key) {
        return tree.path(key);
    }

    /** The default, and a complaint unless the value is missing. */
    private <T> T refuse(String key, JsonNode value, String expected, T otherwise) {
        if (!value.isMissingNode()) {
            complaints.add(file + ": \"" + key + "\" is " + value + ", expected " + expected);
        }
        return otherwise;
    }
}
