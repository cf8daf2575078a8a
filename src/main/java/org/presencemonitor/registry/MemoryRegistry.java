package org.presencemonitor.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A registry in memory, with the rules of a .reg file. Callbacks are made on the writing thread before the write
 * returns, so what follows from a write has happened when it has.
 */
public final class MemoryRegistry implements WritableRegistry {
    private final Watches watches = new Watches();
    private volatile RegFile content = RegFile.empty("the registry");

    /** Replaces everything. */
    public void load(RegFile newContent) {
        edit(old -> newContent);
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return content.read(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return content.subkeys(key);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        edit(old -> old.with(key, name, value));
    }

    @Override
    public void delete(RegistryKey key, String name) {
        edit(old -> old.without(key, name));
    }

    @Override
    public void delete(RegistryKey key) {
        edit(old -> old.without(key));
    }

    @Override
    public Registry moment() {
        MemoryRegistry moment = new MemoryRegistry();
        moment.load(content);
        return moment;
    }

    @Override
    public Watch watch(RegistryKey key, Runnable onChange) {
        return watches.add(key, onChange, reading());
    }

    @Override
    public void close() {
        watches.close();
    }

    private void edit(UnaryOperator<RegFile> edit) {
        synchronized (watches) {
            content = edit.apply(content);
        }
        watches.check(this::reading);
    }

    private Reading reading() {
        return new Reading.Whole(content);
    }
}
