package org.presencemonitor.simulator.windows;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;

/**
 * Which keys there are, for a series of changes: the names below a key are read once, since Windows has tens of
 * thousands of classes and interfaces.
 */
final class KeyLookup {
    private final Registry registry;
    private final Map<RegistryKey, Set<String>> below = new HashMap<>();

    KeyLookup(Registry registry) {
        this.registry = registry;
    }

    boolean exists(RegistryKey key) {
        return key.parent().map(above -> names(above).contains(key.name())).orElse(true);
    }

    /** The topmost one of the keys that have to be created for this one; empty when it exists. */
    Optional<RegistryKey> topmostMissing(RegistryKey key) {
        if (exists(key)) {
            return Optional.empty();
        }
        RegistryKey topmost = key;
        while (topmost.parent().filter(above -> !exists(above)).isPresent()) {
            topmost = topmost.parent().orElseThrow();
        }
        return Optional.of(topmost);
    }

    /** Says that the key has been created, with those above it. */
    void created(RegistryKey key) {
        Optional<RegistryKey> next = Optional.of(key);
        while (next.isPresent()) {
            String name = next.get().name();
            next = next.get().parent();
            next.ifPresent(above -> names(above).add(name));
        }
    }

    private Set<String> names(RegistryKey key) {
        return below.computeIfAbsent(key, read -> {
            Set<String> names = new TreeSet<>(RegistryNames.ORDER);
            names.addAll(registry.subkeys(read));
            return names;
        });
    }
}
