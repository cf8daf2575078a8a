package org.presencemonitor.registry;

import java.util.Map;
import java.util.Optional;

/**
 * The full path of a registry key, as a .reg file writes it. Two keys are equal when their paths differ in case alone.
 *
 * @param path for example {@code HKEY_CURRENT_USER\Software\IM Providers\Communicator}; short roots such as
 *     {@code HKCU} are spelled out
 */
public record RegistryKey(String path) {
    private static final Map<String, String> SHORT_ROOTS = Map.of(
            "HKCU", "HKEY_CURRENT_USER",
            "HKLM", "HKEY_LOCAL_MACHINE",
            "HKCR", "HKEY_CLASSES_ROOT",
            "HKCC", "HKEY_CURRENT_CONFIG",
            "HKU", "HKEY_USERS");

    /** Parent of one key per IM client (communicator.md 6.1). */
    public static final RegistryKey IM_PROVIDERS = new RegistryKey("HKEY_CURRENT_USER\\Software\\IM Providers");

    public RegistryKey {
        int end = path.indexOf('\\');
        String root = end < 0 ? path : path.substring(0, end);
        String full = SHORT_ROOTS.get(RegistryNames.fold(root));
        if (full != null) {
            path = full + path.substring(root.length());
        }
    }

    public RegistryKey child(String name) {
        return new RegistryKey(path + "\\" + name);
    }

    /** The key directly above; empty for a root. */
    public Optional<RegistryKey> parent() {
        int end = path.lastIndexOf('\\');
        return end < 0 ? Optional.empty() : Optional.of(new RegistryKey(path.substring(0, end)));
    }

    /** The last name of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('\\') + 1);
    }

    /** True for this key itself and for every key below it. */
    public boolean contains(RegistryKey other) {
        String mine = folded();
        String theirs = other.folded();
        return theirs.equals(mine) || theirs.startsWith(mine + "\\");
    }

    private String folded() {
        return RegistryNames.fold(path);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RegistryKey key && key.folded().equals(folded());
    }

    @Override
    public int hashCode() {
        return folded().hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
