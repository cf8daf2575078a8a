package org.presencemonitor.registry;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules for the names of keys and values. */
final class RegistryNames {
    /** As deep as Windows lets keys nest. */
    private static final int MAX_LEVELS = 512;

    private static final Set<String> ROOTS = Set.of(
            "HKEY_CLASSES_ROOT",
            "HKEY_CURRENT_USER",
            "HKEY_LOCAL_MACHINE",
            "HKEY_USERS",
            "HKEY_CURRENT_CONFIG",
            "HKEY_PERFORMANCE_DATA",
            "HKEY_DYN_DATA");

    private RegistryNames() {}

    /**
     * Equal for names that differ in case alone. Folds one UTF-16 unit at a time as Windows does, so that no name
     * changes its length and no letter depends on its neighbours.
     */
    static String fold(String name) {
        char[] folded = name.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = Character.toUpperCase(folded[i]);
        }
        return new String(folded);
    }

    /** The names along the path, root first; too deep a path leaves the rest of itself in the last. */
    static List<String> parts(RegistryKey key) {
        return List.of(key.path().split("\\\\", MAX_LEVELS + 1));
    }

    /** What a key's path should have been, or null when it is one. */
    static @Nullable String expectedInsteadOf(RegistryKey key) {
        List<String> parts = parts(key);
        if (!ROOTS.contains(parts.getFirst().toUpperCase(Locale.ROOT))) {
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

    /** @throws RegistryException when a key or a value cannot have such a name, in a .reg file at least */
    static void check(RegistryKey key, String valueName) {
        String expected = expectedInsteadOf(key);
        if (expected != null) {
            throw new RegistryException("Expected " + expected + ", not " + RegCursor.quote(key.path()) + ".");
        }
        if (!isOneLine(valueName)) {
            throw new RegistryException(
                    "Expected the name of a value on one line, not " + RegCursor.quote(valueName) + ".");
        }
    }

    /** True when a .reg file can hold the name. */
    static boolean isOneLine(String name) {
        return name.indexOf('\r') < 0 && name.indexOf('\n') < 0 && name.indexOf('\0') < 0;
    }
}
