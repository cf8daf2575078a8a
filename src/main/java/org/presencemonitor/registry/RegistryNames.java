package org.presencemonitor.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.print.PrintableText;

/** Rules for the names of keys and values. */
public final class RegistryNames {
    /** How deep Windows lets keys nest. */
    private static final int MAX_LEVELS = 512;

    /** How long Windows lets the name of a key be, in UTF-16 units. */
    private static final int MAX_KEY_NAME = 255;

    private static final Set<String> ROOTS = Set.of(
            "HKEY_CLASSES_ROOT",
            "HKEY_CURRENT_USER",
            "HKEY_LOCAL_MACHINE",
            "HKEY_USERS",
            "HKEY_CURRENT_CONFIG",
            "HKEY_PERFORMANCE_DATA",
            "HKEY_DYN_DATA");

    private static final int MAX_QUOTE = 32;

    /** Letters that Unicode 16 has given an upper case, which they do not have in Windows. */
    private static final String NEWER = "\u019b\u0264\u1c8a\ua7cd\ua7db";

    /** By {@link #fold}: names that differ in case alone are the same. */
    public static final Comparator<String> ORDER = Comparator.comparing(RegistryNames::fold);

    private RegistryNames() {}

    /**
     * Equal for names that differ in case alone. Folds one UTF-16 unit at a time as Windows does, so that no name
     * changes its length and no letter depends on its neighbours.
     */
    public static String fold(String name) {
        char[] folded = name.toCharArray();
        boolean changed = false;
        for (int i = 0; i < folded.length; i++) {
            char upper = upperCase(folded[i]);
            changed |= upper != folded[i];
            folded[i] = upper;
        }
        return changed ? new String(folded) : name;
    }

    /** Whether two names stand for the same key or value: whether they differ in case alone. */
    public static boolean areSame(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /**
     * The letter's upper case where that is a pair: the dotless ı and the long ſ have an upper case in Unicode, but are
     * not the lower case of that, so Windows keeps them apart from i and s.
     */
    private static char upperCase(char letter) {
        if (letter < 128) {
            return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
        }
        char upper = Character.toUpperCase(letter);
        return Character.toLowerCase(upper) == letter && NEWER.indexOf(letter) < 0 ? upper : letter;
    }

    /** The names of the path, root first; the last holds the rest of a path that is too deep. */
    public static List<String> parts(RegistryKey key) {
        return List.of(key.path().split("\\\\", MAX_LEVELS + 1));
    }

    /** Describes the key that was expected instead of this path; null when the path is valid. */
    public static @Nullable String expectedInsteadOf(RegistryKey key) {
        List<String> parts = parts(key);
        if (!ROOTS.contains(fold(parts.getFirst()))) {
            return "a key that begins with HKEY_CURRENT_USER or another root";
        }
        if (parts.contains("")) {
            return "a key without empty names between its backslashes";
        }
        if (parts.size() > MAX_LEVELS) {
            return "a key of at most " + MAX_LEVELS + " levels";
        }
        return isOneLine(key.path()) ? null : "a key on one line";
    }

    /** Describes the name of one key that was expected instead of this one; null when the name is valid. */
    public static @Nullable String expectedInsteadOfName(String name) {
        if (name.isBlank()) {
            return "the name of a key";
        }
        if (name.contains("\\")) {
            return "the name of a key without a backslash";
        }
        if (name.length() > MAX_KEY_NAME) {
            return "the name of a key of at most " + MAX_KEY_NAME + " characters";
        }
        return isOneLine(name) ? null : "the name of a key on one line";
    }

    /**
     * Checks the names of a key and of a value.
     *
     * @throws RegistryException when a .reg file cannot hold one of them
     */
    public static void check(RegistryKey key, String valueName) {
        String expected = expectedInsteadOf(key);
        if (expected != null) {
            throw new RegistryException("Expected " + expected + ", not " + quote(key.path()) + ".");
        }
        if (!isOneLine(valueName)) {
            throw new RegistryException("Expected the name of a value on one line, not " + quote(valueName) + ".");
        }
    }

    /** True when a .reg file can hold the name. */
    public static boolean isOneLine(String name) {
        return name.indexOf('\r') < 0 && name.indexOf('\n') < 0 && name.indexOf('\0') < 0;
    }

    /** Not half of a character that is a pair of UTF-16 units. */
    private static String start(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(MAX_QUOTE - 1)) ? MAX_QUOTE - 1 : MAX_QUOTE);
    }

    /** The text in quotation marks, shortened and printable, for messages. */
    public static String quote(String text) {
        String whole = text.strip();
        String start = whole.length() > MAX_QUOTE ? start(whole) + "…" : whole;
        return '"' + PrintableText.of(start) + '"';
    }
}
