package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;

/** The keys and values that importing a .reg file into an empty registry creates, each with the entries that set it. */
final class RegContent {
    /**
     * Keys and entries of values, also of those that later lines delete. Each takes some hundred bytes of memory,
     * however few it has in the file, and those of two versions of a file have to fit into the program's.
     */
    static final int MAX_SIZE = 100_000;

    /** Holds the root keys. */
    private final Key top = new Key("");

    /** The key of the last section; null where an import skips values up to the next [key]. */
    private @Nullable Key current;

    private int size;

    /** Imports the next entry; false when there is no room for it. */
    boolean add(RegEntry entry) {
        switch (entry) {
            case RegEntry.Section section -> current = enter(section);
            case RegEntry.Value value -> {
                // After [-key], and after a key that is refused, there is none.
                if (current != null) {
                    size++;
                    current.put(value);
                }
            }
            case RegEntry.Unreadable value -> {
                if (current != null) {
                    size++;
                    current.putUnreadable(value);
                }
            }
        }
        return size <= MAX_SIZE;
    }

    /** The keys and values without their entries. */
    RegistryTree tree() {
        return top.tree();
    }

    Optional<Key> key(RegistryKey path) {
        return key(RegistryNames.parts(path));
    }

    private @Nullable Key enter(RegEntry.Section section) {
        if (section.key().isEmpty()) {
            return null;
        }
        RegistryKey path = section.key().get();
        if (section.deleted()) {
            delete(path);
            return null;
        }
        Key key = top;
        for (String name : RegistryNames.parts(path)) {
            key = key.keys.computeIfAbsent(RegistryNames.fold(name), folded -> newKey(name));
        }
        key.sectionEnd = Optional.of(section.end());
        return key;
    }

    private Key newKey(String name) {
        size++;
        return new Key(name);
    }

    private void delete(RegistryKey path) {
        List<String> parts = RegistryNames.parts(path);
        key(parts.subList(0, parts.size() - 1))
                .ifPresent(parent -> parent.keys.remove(RegistryNames.fold(parts.getLast())));
    }

    private Optional<Key> key(List<String> path) {
        Optional<Key> key = Optional.of(top);
        for (String name : path) {
            key = key.map(parent -> parent.keys.get(RegistryNames.fold(name)));
        }
        return key;
    }

    /** A key as it stands after the import. */
    static final class Key {
        private final String name;
        private final Map<String, Key> keys = new LinkedHashMap<>();
        private final Map<String, List<RegEntry.Value>> values = new HashMap<>();
        /** Why a value could not be read, by its folded name; counts while the name has no value. */
        private final Map<String, String> unreadable = new HashMap<>();

        private Optional<Integer> sectionEnd = Optional.empty();

        private Key(String name) {
            this.name = name;
        }

        /** The entries that set the value one after the other; the last one counts. */
        List<RegEntry.Value> entries(String valueName) {
            return values.getOrDefault(RegistryNames.fold(valueName), List.of());
        }

        /** The position for a new value; empty when the key has no section of its own. */
        Optional<Integer> sectionEnd() {
            return sectionEnd;
        }

        private RegistryTree tree() {
            Map<String, RegistryTree> below = new LinkedHashMap<>();
            keys.forEach((folded, key) -> below.put(folded, key.tree()));
            Map<String, RegistryValue> last = new HashMap<>();
            values.forEach((folded, entries) -> {
                @Nullable RegistryValue value = entries.getLast().value();
                if (value != null) {
                    last.put(folded, value);
                }
            });
            Map<String, String> damaged = new HashMap<>(unreadable);
            damaged.keySet().removeAll(last.keySet());
            return new RegistryTree(name, below, last, damaged);
        }

        private void putUnreadable(RegEntry.Unreadable entry) {
            sectionEnd = Optional.of(entry.end());
            unreadable.put(RegistryNames.fold(entry.name()), entry.why());
        }

        private void put(RegEntry.Value entry) {
            sectionEnd = Optional.of(entry.end());
            String folded = RegistryNames.fold(entry.name());
            if (entry.value() == null) {
                values.remove(folded);
                unreadable.remove(folded);
            } else {
                values.computeIfAbsent(folded, absent -> new ArrayList<>(1)).add(entry);
            }
        }
    }
}
