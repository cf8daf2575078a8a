package org.presencemonitor.simulator.windows;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.WritableRegistry;

/**
 * Changes of the registry that can be undone, also by another process after this one has ended: the previous value is
 * noted in the registry itself before each change.
 */
final class UndoableChanges {
    private static final String PATH = "Key";
    private static final String NAME = "Name";
    private static final String BEFORE = "Before";
    private static final String WHILE_VALUE_IS = "While It Is";
    private static final String CREATED = "Created";

    private final WritableRegistry registry;
    private final RegistryKey notes;

    /**
     * Notes changes in a key of its own.
     *
     * @param notes a key that nothing else uses
     */
    UndoableChanges(WritableRegistry registry, RegistryKey notes) {
        this.registry = registry;
        this.notes = notes;
    }

    /** Whether there are changes to undo. */
    boolean isPending() {
        return !registry.subkeys(notes).isEmpty();
    }

    /** Writes a value, to be undone unless this fails. */
    void write(RegistryKey key, String name, RegistryValue value) {
        write(key, name, value, new KeyLookup(registry));
    }

    /** The same for one of a series of changes, with one look at the keys for all of them. */
    void write(RegistryKey key, String name, RegistryValue value, KeyLookup keys) {
        RegistryKey note = note(key, name, Optional.empty(), keys);
        try {
            registry.write(key, name, value);
        } catch (RegistryException e) {
            registry.delete(note);
            throw e;
        }
        keys.created(key);
    }

    /** Notes a value that another part of the program is about to change, so that this is undone. */
    void remember(RegistryKey key, String name) {
        note(key, name, Optional.empty(), new KeyLookup(registry));
    }

    /** The same, but undone only while the value is this one: the user or a program may have chosen another. */
    void remember(RegistryKey key, String name, Text whileItIs) {
        note(key, name, Optional.of(whileItIs), new KeyLookup(registry));
    }

    private RegistryKey note(RegistryKey key, String name, Optional<Text> whileItIs, KeyLookup keys) {
        RegistryKey note = notes.child(
                String.format(Locale.ROOT, "%04d", registry.subkeys(notes).size()));
        keys.topmostMissing(key).ifPresent(topmost -> registry.write(note, CREATED, new Text(topmost.path())));
        Optional<RegistryValue> before = registry.read(key, name);
        if (before.isPresent()) {
            registry.write(note, BEFORE, before.get());
        }
        whileItIs.ifPresent(own -> registry.write(note, WHILE_VALUE_IS, own));
        registry.write(note, NAME, new Text(name));
        // Last: a note without it was not finished, so nothing was changed.
        registry.write(note, PATH, new Text(key.path()));
        return note;
    }

    /** Undoes the changes of a key and of those below it, the last one first. No further change may follow. */
    void undoBelow(RegistryKey top) {
        latestFirst().stream()
                .filter(note -> text(note, PATH)
                        .map(RegistryKey::new)
                        .filter(top::contains)
                        .isPresent())
                .forEach(this::undo);
    }

    /** Undoes all changes, the last one first. */
    void undo() {
        latestFirst().forEach(this::undo);
        registry.delete(notes);
        notes.parent().ifPresent(registry::deleteIfEmpty);
    }

    private List<RegistryKey> latestFirst() {
        return registry.subkeys(notes).stream()
                .sorted(Comparator.reverseOrder())
                .map(notes::child)
                .toList();
    }

    private void undo(RegistryKey note) {
        Optional<RegistryKey> changed = text(note, PATH).map(RegistryKey::new);
        if (changed.isPresent()) {
            String name = text(note, NAME).orElse("");
            Optional<RegistryValue> own = registry.read(note, WHILE_VALUE_IS);
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

    /** Deletes the key and those above it, up to the topmost one given, if they are empty. */
    private void deleteEmpty(RegistryKey created, RegistryKey topmost) {
        Optional<RegistryKey> next = Optional.of(created);
        while (next.isPresent() && topmost.contains(next.get())) {
            registry.deleteIfEmpty(next.get());
            next = next.get().parent();
        }
    }

    private Optional<String> text(RegistryKey note, String name) {
        return registry.readText(note, name).text();
    }
}
