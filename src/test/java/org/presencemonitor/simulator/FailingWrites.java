package org.presencemonitor.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/** A registry that refuses everything while it is damaged, and calls back when that ends. */
final class FailingWrites implements WritableRegistry {
    private final WritableRegistry healthy;
    private final List<Runnable> watchers = new ArrayList<>();
    private boolean failing;

    FailingWrites(WritableRegistry healthy) {
        this.healthy = healthy;
    }

    void fail(boolean now) {
        failing = now;
        watchers.forEach(Runnable::run);
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
        healthy().write(key, name, value);
    }

    @Override
    public void delete(RegistryKey key, String name) {
        healthy().delete(key, name);
    }

    @Override
    public void delete(RegistryKey key) {
        healthy().delete(key);
    }

    @Override
    public void deleteIfEmpty(RegistryKey key) {
        healthy().deleteIfEmpty(key);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        watchers.add(onChange);
        return healthy.watch(key, onChange);
    }

    @Override
    public void close() {}
}
