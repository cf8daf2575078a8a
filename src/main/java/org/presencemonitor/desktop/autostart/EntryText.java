package org.presencemonitor.desktop.autostart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A desktop entry whose keys are read and set, and of which everything else stays byte by byte: comments, keys of
 * others, other groups, line ends, and letters that are no UTF-8. Only keys of the group {@code Desktop Entry} count.
 */
final class EntryText {
    private static final String GROUP = "[Desktop Entry]";

    private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

    /** In ISO 8859-1, a letter a byte. */
    private final List<String> lines;

    private EntryText(List<String> lines) {
        this.lines = lines;
    }

    /** Without keys. */
    static EntryText empty() {
        return new EntryText(new ArrayList<>(List.of(GROUP)));
    }

    /** Empty for what is no desktop entry. */
    static Optional<EntryText> parse(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        if (lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        EntryText entry = new EntryText(lines);
        return entry.isEntry() ? Optional.of(entry) : Optional.empty();
    }

    private boolean isEntry() {
        int group = group();
        if (group < 0) {
            return false;
        }
        return lines.subList(0, group).stream().allMatch(EntryText::isComment)
                && lines.subList(group + 1, end()).stream().allMatch(line -> isComment(line) || line.indexOf('=') > 0);
    }

    private int group() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(GROUP)) {
                return i;
            }
        }
        return -1;
    }

    /** The line after the last one of the group. */
    private int end() {
        for (int i = group() + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith("[")) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String keyOf(String line) {
        return isComment(line) ? "" : line.substring(0, line.indexOf('=')).strip();
    }

    /** All keys, with those of other languages. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        lines.subList(group() + 1, end()).stream().map(EntryText::keyOf).forEach(keys::add);
        keys.remove("");
        return keys;
    }

    /** Whether there is more than the group and its keys: comments, or other groups. */
    boolean hasMoreThanKeys() {
        return group() > 0
                || end() < lines.size()
                || lines.stream().anyMatch(line -> isComment(line) && !line.isBlank());
    }

    /** The value of a string, without the backslashes of its escapes; of a key that is there twice, the last one. */
    Optional<String> get(String key) {
        return lines.subList(group() + 1, end()).stream()
                .filter(line -> keyOf(line).equals(key))
                .reduce((first, last) -> last)
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .map(value -> unescaped(new String(value.getBytes(ISO_8859_1), UTF_8)));
    }

    boolean isTrue(String key, boolean otherwise) {
        return get(key).map(value -> Set.of("true", "1", "yes", "on").contains(value.toLowerCase(Locale.ROOT)))
                .orElse(otherwise);
    }

    /** The values between semicolons. */
    List<String> list(String key) {
        return get(key).stream()
                .flatMap(value -> Arrays.stream(value.split(";")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Sets a string, in place of each that is there. */
    void set(String key, String value) {
        String written = key + "=" + new String(escaped(value).getBytes(UTF_8), ISO_8859_1);
        for (int i = end() - 1; i > group(); i--) {
            if (keyOf(lines.get(i)).equals(key)) {
                String lineEnd = lines.get(i).endsWith("\r") ? "\r" : "";
                lines.set(i, written + lineEnd);
                removeAbove(i, key);
                return;
            }
        }
        int place = end();
        while (lines.get(place - 1).isBlank()) {
            place--;
        }
        lines.add(place, written + (lines.get(place - 1).endsWith("\r") ? "\r" : ""));
    }

    void setIfAbsent(String key, String value) {
        if (get(key).isEmpty()) {
            set(key, value);
        }
    }

    void remove(String key) {
        removeAbove(end(), key);
    }

    private void removeAbove(int limit, String key) {
        for (int i = limit - 1; i > group(); i--) {
            if (keyOf(lines.get(i)).equals(key)) {
                lines.remove(i);
            }
        }
    }

    byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
    }

    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
        return escaped.startsWith(" ") ? "\\s" + escaped.substring(1) : escaped;
    }

    private static String unescaped(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "s" -> " ";
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            case "\\" -> "\\";
                            default -> found.group();
                        }));
    }
}
