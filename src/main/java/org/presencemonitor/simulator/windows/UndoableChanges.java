package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.registry.WritableRegistry;

/**
 * Changes of the registry that can be taken back, by another process as well when this one has died: what was there
 * before is written down in the registry itself, before each change.
 */
final class UndoableChanges {
    private static final String PATH = "Key";
    private static final String NAME = "Name";
    private static final String BEFORE = "Before";
    private static final String WHILE = "While It Is";
    private static final String CREATED = "Created";

    private final WritableRegistry registry;
    private final RegistryKey notes;

    /**
     * Changes of one kind.
     *
     * @param notes a key that nothing else uses
     */
    UndoableChanges(WritableRegistry registry, RegistryKey notes) {
        this.registry = registry;
        this.notes = notes;
    }

    /** Whether there is something to take back. */
    boolean isPending() {
        return !registry.subkeys(notes).isEmpty();
    }

    /** Writes a value, to be taken back unless this fails. */
    void write(RegistryKey key, String name, RegistryValue value) {
        RegistryKey note = remember(key, name);
        try {
            registry.write(key, name, value);
        } catch (RegistryException e) {
            registry.delete(note);
            throw e;
        }
    }

    /**
     * The value is going to be changed by somebody else, and that is to be taken back.
     *
     * @return where that has been noted
     */
    RegistryKey remember(RegistryKey key, String name) {
        return note(key, name, Optional.empty());
    }

    /** The same, but it is only taken back while the value is this one: another may be of somebody else's choice. */
    void remember(RegistryKey key, String name, Text whileItIs) {
        note(key, name, Optional.of(whileItIs));
    }

    private RegistryKey note(RegistryKey key, String name, Optional<Text> whileItIs) {
        RegistryKey note = notes.child(
                String.format(Locale.ROOT, "%04d", registry.subkeys(notes).size()));
        if (!exists(key)) {
            registry.write(note, CREATED, new Text(topmostMissing(key).path()));
        }
        Optional<RegistryValue> before = registry.read(key, name);
        if (before.isPresent()) {
            registry.write(note, BEFORE, before.get());
        }
        whileItIs.ifPresent(own -> registry.write(note, WHILE, own));
        registry.write(note, NAME, new Text(name));
        // Last: a note without it has not been finished, and nothing been changed.
        registry.write(note, PATH, new Text(key.path()));
        return note;
    }

    /** Takes back everything, the last change first. */
    void undo() {
        List<String> all = registry.subkeys(notes).stream().sorted().toList();
        all.reversed().forEach(number -> undo(notes.child(number)));
        registry.delete(notes);
        notes.parent().ifPresent(registry::deleteIfEmpty);
    }

    private void undo(RegistryKey note) {
        Optional<RegistryKey> changed = text(note, PATH).map(RegistryKey::new);
        if (changed.isPresent()) {
            String name = text(note, NAME).orElse("");
            Optional<RegistryValue> own = registry.read(note, WHILE);
            if (own.isEmpty() || own.equals(registry.read(changed.get(), name))) {
                registry.read(note, BEFORE)
                        .ifPresentOrElse(
                                before -> registry.write(changed.get(), name, before),
                                () -> registry.delete(changed.get(), name));
            }
            text(note, CREATED).map(RegistryKey::new).ifPresent(topmost -> deleteEmpty(changed.get(), topmost));
        }
        registry.delete(note);
    }

    /** The key and those above it, up to the topmost one given, unless somebody else uses them by now. */
    private void deleteEmpty(RegistryKey created, RegistryKey topmost) {
        Optional<RegistryKey> next = Optional.of(created);
        while (next.isPresent() && topmost.contains(next.get())) {
            registry.deleteIfEmpty(next.get());
            next = next.get().parent();
        }
    }

    private RegistryKey topmostMissing(RegistryKey missing) {
        RegistryKey topmost = missing;
        while (topmost.parent().filter(above -> !exists(above)).isPresent()) {
            topmost = topmost.parent().orElseThrow();
        }
        return topmost;
    }

    private Optional<String> text(RegistryKey note, String name) {
        return registry.readText(note, name) instanceof TextReading.Value found
                ? Optional.of(found.value())
                : Optional.empty();
    }

    private boolean exists(RegistryKey key) {
        Optional<RegistryKey> above = key.parent();
        return above.isEmpty() || registry.subkeys(above.get()).stream().anyMatch(key.name()::equalsIgnoreCase);
    }
}
