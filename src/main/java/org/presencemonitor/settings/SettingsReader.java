package org.presencemonitor.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes values out of a tree. One that makes no sense is a sentence, and the default holds in its place. */
final class SettingsReader {
    /** More than any desktop spans. */
    private static final int FAR = 100_000;

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

    /** What made no sense: file, key, what was found and what was expected. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    boolean flag(String key, boolean otherwise) {
        JsonNode value = tree.get(key);
        if (value == null || value.isBoolean()) {
            return value == null ? otherwise : value.booleanValue();
        }
        return complain(key, value, "true or false", otherwise);
    }

    int number(String key, int least, int most, int otherwise) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return otherwise;
        }
        boolean whole = value.isIntegralNumber() && value.canConvertToInt();
        if (whole && value.intValue() >= least && value.intValue() <= most) {
            return value.intValue();
        }
        return complain(key, value, "a whole number from " + least + " to " + most, otherwise);
    }

    <E extends Enum<E>> E word(String key, Class<E> words, E otherwise) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return otherwise;
        }
        Optional<E> found = Arrays.stream(words.getEnumConstants())
                .filter(word -> value.isTextual() && wordOf(word).equals(value.textValue()))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String expected = Arrays.stream(words.getEnumConstants())
                .map(word -> "\"" + wordOf(word) + "\"")
                .collect(Collectors.joining(", "));
        return complain(key, value, "one of " + expected, otherwise);
    }

    /** {@code DARK} is {@code dark} in the file. */
    static String wordOf(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    String text(String key, String otherwise) {
        JsonNode value = tree.get(key);
        if (value == null || value.isTextual()) {
            return value == null ? otherwise : value.textValue();
        }
        return complain(key, value, "a text", otherwise);
    }

    List<String> names(String key) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        value.forEach(item -> names.add(item.textValue()));
        boolean allText = value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
        return allText ? names : complain(key, value, "a list of names", List.of());
    }

    Optional<Instant> instant(String key) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(value.asText()));
        } catch (DateTimeParseException e) {
            return complain(key, value, "a moment such as \"2026-03-05T10:00:00Z\"", Optional.empty());
        }
    }

    /** A place with one number missing or out of range is none: half a place would put the window anywhere. */
    Optional<WindowPlace> place(String key) {
        JsonNode value = tree.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode numbers)) {
            return complain(key, value, "an object with x, y, width and height", Optional.empty());
        }
        int before = complaints.size();
        SettingsReader inner = new SettingsReader(file + ": \"" + key + "\"", numbers, complaints);
        WindowPlace place = new WindowPlace(
                inner.pixels("x", -FAR), inner.pixels("y", -FAR), inner.pixels("width", 1), inner.pixels("height", 1));
        return complaints.size() == before ? Optional.of(place) : Optional.empty();
    }

    private int pixels(String key, int least) {
        if (!tree.has(key)) {
            complaints.add(file + ": \"" + key + "\" is missing, expected a whole number from " + least + " to " + FAR);
        }
        return number(key, least, FAR, least);
    }

    private <T> T complain(String key, JsonNode found, String expected, T otherwise) {
        complaints.add(file + ": \"" + key + "\" is " + found + ", expected " + expected);
        return otherwise;
    }
}
