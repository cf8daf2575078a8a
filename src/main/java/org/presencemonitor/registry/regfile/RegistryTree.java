package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/**
 * The keys and values at and below one place of a registry, at one moment. Immutable: a change creates another tree,
 * which shares everything beside the changed path with this one.
 *
 * <p>Two trees are equal when they hold the same keys and values, whatever their order and the case of their names.
 */
final class RegistryTree {
    static final RegistryTree EMPTY = new RegistryTree("", Map.of(), Map.of());

    /** As spelled when the key was created; empty for the tree that holds the root keys. */
    private final String name;

    /** By their folded names, in the order of their creation. */
    private final Map<String, RegistryTree> keys;

    /** By their folded names. */
    private final Map<String, RegistryValue> values;

    /** Why a value that is there could not be read, by its folded name. */
    private final Map<String, String> unreadable;

    /** @param keys by their folded names, like the values; neither map changes any more */
    RegistryTree(String name, Map<String, RegistryTree> keys, Map<String, RegistryValue> values) {
        this(name, keys, values, Map.of());
    }

    RegistryTree(
            String name,
            Map<String, RegistryTree> keys,
            Map<String, RegistryValue> values,
            Map<String, String> unreadable) {
        this.name = name;
        this.keys = keys.isEmpty() ? Map.of() : keys;
        // A copy takes half of the memory.
        this.values = Map.copyOf(values);
        this.unreadable = Map.copyOf(unreadable);
    }

    /** The tree at and below the key; empty when there is no such key. */
    Optional<RegistryTree> at(RegistryKey path) {
        Optional<RegistryTree> key = Optional.of(this);
        for (String part : RegistryNames.parts(path)) {
            key = key.map(parent -> parent.keys.get(RegistryNames.fold(part)));
        }
        return key;
    }

    Optional<RegistryValue> read(RegistryKey path, String valueName) {
        return at(path).flatMap(key -> Optional.ofNullable(key.values.get(RegistryNames.fold(valueName))));
    }

    /** The values of the key by their folded names; none when there is no key. */
    Map<String, RegistryValue> values(RegistryKey path) {
        return at(path).map(key -> key.values).orElse(Map.of());
    }

    /** Why the value could not be read, with its place; empty for one that could, or that is not there. */
    Optional<String> whyUnreadable(RegistryKey path, String valueName) {
        return at(path).flatMap(key -> Optional.ofNullable(key.unreadable.get(RegistryNames.fold(valueName))));
    }

    /** Names of the keys directly below, in the order in which they were made. */
    List<String> subkeys(RegistryKey path) {
        return at(path).map(key ->
                        key.keys.values().stream().map(below -> below.name).toList())
                .orElse(List.of());
    }

    /** The path as its keys were spelled when they were made. */
    RegistryKey spelled(RegistryKey path) {
        List<String> names = new ArrayList<>();
        RegistryTree at = this;
        for (String part : RegistryNames.parts(path)) {
            at = at.keys.getOrDefault(RegistryNames.fold(part), EMPTY);
            names.add(at.name.isEmpty() ? part : at.name);
        }
        return new RegistryKey(String.join("\\", names));
    }

    /** Whether the key has neither values nor keys; true also when it does not exist. */
    boolean isEmpty(RegistryKey path) {
        return at(path).filter(key -> !key.keys.isEmpty() || !key.values.isEmpty())
                .isEmpty();
    }

    /** With the value set, and the key created where it is missing. */
    RegistryTree with(RegistryKey path, String valueName, RegistryValue value) {
        return with(RegistryNames.parts(path), key -> {
            Map<String, RegistryValue> more = new HashMap<>(key.values);
            more.put(RegistryNames.fold(valueName), value);
            Map<String, String> damaged = new HashMap<>(key.unreadable);
            damaged.remove(RegistryNames.fold(valueName));
            return new RegistryTree(key.name, key.keys, more, damaged);
        });
    }

    /** Without the value; this same tree when there is none. */
    RegistryTree without(RegistryKey path, String valueName) {
        if (read(path, valueName).isEmpty()) {
            return this;
        }
        return with(RegistryNames.parts(path), key -> {
            Map<String, RegistryValue> fewer = new HashMap<>(key.values);
            fewer.remove(RegistryNames.fold(valueName));
            return new RegistryTree(key.name, key.keys, fewer, key.unreadable);
        });
    }

    /** Without the key and all below it; this same tree when there is none. */
    RegistryTree without(RegistryKey path) {
        if (at(path).isEmpty()) {
            return this;
        }
        List<String> parts = RegistryNames.parts(path);
        return with(parts.subList(0, parts.size() - 1), above -> {
            Map<String, RegistryTree> fewer = new LinkedHashMap<>(above.keys);
            fewer.remove(RegistryNames.fold(parts.getLast()));
            return new RegistryTree(above.name, fewer, above.values, above.unreadable);
        });
    }

    /** With another key at the end of the path, and the keys of the path copied, or created where they are missing. */
    private RegistryTree with(List<String> path, UnaryOperator<RegistryTree> change) {
        if (path.isEmpty()) {
            return change.apply(this);
        }
        String folded = RegistryNames.fold(path.getFirst());
        RegistryTree below = keys.getOrDefault(folded, new RegistryTree(path.getFirst(), Map.of(), Map.of()));
        Map<String, RegistryTree> changed = new LinkedHashMap<>(keys);
        changed.put(folded, below.with(path.subList(1, path.size()), change));
        return new RegistryTree(name, changed, values, unreadable);
    }

    /** Equal, also in the order and the spelling of the keys. */
    boolean isSame(RegistryTree other) {
        return equals(other)
                && name.equals(other.name)
                && List.copyOf(keys.keySet()).equals(List.copyOf(other.keys.keySet()))
                && keys.entrySet().stream()
                        .allMatch(key -> key.getValue().isSame(other.keys.getOrDefault(key.getKey(), EMPTY)));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof RegistryTree tree
                        && values.equals(tree.values)
                        && keys.equals(tree.keys)
                        && unreadable.equals(tree.unreadable));
    }

    @Override
    public int hashCode() {
        return 31 * values.hashCode() + keys.hashCode();
    }
}
