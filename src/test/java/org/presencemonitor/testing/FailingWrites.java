package org.presencemonitor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/**
 * A registry that refuses everything while it is damaged, and calls back when that ends; or that refuses writes, as one
 * on a full disk, which nothing reports.
 */
public final class FailingWrites implements WritableRegistry {
    private final WritableRegistry healthy;
    private final List<Runnable> watchers = new ArrayList<>();
    private boolean failing;
    private Optional<String> refusal = Optional.empty();
    private int refused;

    public FailingWrites(WritableRegistry healthy) {
        this.healthy = healthy;
    }

    public void fail(boolean now) {
        failing = now;
        watchers.forEach(Runnable::run);
    }

    /** Refuses writes with that sentence, until it is empty; calls nobody back. */
    public void refuse(String sentence) {
        refusal = Optional.of(sentence).filter(why -> !why.isEmpty());
    }

    /** How many writes have been refused. */
    public int refused() {
        return refused;
    }

    private WritableRegistry writable() {
        refusal.ifPresent(why -> {
            refused++;
            throw new RegistryException(why);
        });
        return healthy();
    }

    private WritableRegistry healthy() {
        if (failing) {
            throw new RegistryException("registry.reg, line 7: expected a key.");
        }
        return healthy;
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return healthy().read(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return healthy().subkeys(key);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        writable().write(key, name, value);
    }

    @Override
    public void delete(RegistryKey key, String name) {
        writable().delete(key, name);
    }

    @Override
    public void delete(RegistryKey key) {
        writable().delete(key);
    }

    @Override
    public void deleteIfEmpty(RegistryKey key) {
        writable().deleteIfEmpty(key);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        watchers.add(onChange);
        return healthy.watch(key, onChange);
    }

    @Override
    public void close() {}
}
