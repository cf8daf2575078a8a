package org.presencemonitor.registry.regfile;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/**
 * A registry in memory, with the rules of a .reg file. Callbacks are made on the writing thread before the write
 * returns, so that its consequences have happened when it returns.
 */
public final class MemoryRegistry implements WritableRegistry {
    /** Checks names as a file registry does, with the same messages. */
    private static final RegFile RULES = RegFile.empty("the registry");

    private final Watches watches = new Watches();
    private volatile RegistryTree tree;

    /** An empty registry. */
    public MemoryRegistry() {
        this(RegistryTree.EMPTY);
    }

    MemoryRegistry(RegistryTree tree) {
        this.tree = tree;
    }

    /** Replaces all keys and values. */
    public void load(RegFile content) {
        change(old -> content.tree());
        watches.check(this::reading);
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return tree.read(key, name);
    }

    @Override
    public Optional<String> whyUnreadable(RegistryKey key, String name) {
        return tree.whyUnreadable(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return tree.subkeys(key);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        RegistryValue plain = RegFile.plain(value);
        change(old -> {
            Optional<RegistryValue> before = old.read(key, name);
            if (before.equals(Optional.of(plain))) {
                return old;
            }
            if (before.isEmpty()) {
                RULES.with(key, name, plain);
            }
            return old.with(key, name, plain);
        });
        watches.check(key, this::reading);
    }

    @Override
    public void delete(RegistryKey key, String name) {
        change(old -> old.without(key, name));
        watches.check(key, this::reading);
    }

    @Override
    public void delete(RegistryKey key) {
        change(old -> old.without(key));
        watches.checkDeleted(key, this::reading);
    }

    @Override
    public void deleteIfEmpty(RegistryKey key) {
        change(old -> old.isEmpty(key) ? old.without(key) : old);
        watches.check(key, this::reading);
    }

    @Override
    public Registry snapshot() {
        return new MemoryRegistry(tree);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        return watches.add(key, onChange, reading());
    }

    @Override
    public void close() {
        watches.close();
    }

    private void change(UnaryOperator<RegistryTree> change) {
        synchronized (watches) {
            tree = change.apply(tree);
        }
    }

    private RegistrySnapshot reading() {
        return new RegistrySnapshot.Whole(tree);
    }
}
