package org.presencemonitor.presence.monitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.thread.Subscription;

/** A registry that can be damaged and mended, with a report of it or without. */
public final class FailingRegistry implements Registry {
    private final Registry healthy;
    private final List<Runnable> watchers = new ArrayList<>();
    private @Nullable String damage;
    private @Nullable Throwable fault;

    public FailingRegistry(Registry healthy) {
        this.healthy = healthy;
    }

    public void damage(String sentence) {
        damage = sentence;
        watchers.forEach(Runnable::run);
    }

    public void mend() {
        damage = null;
        watchers.forEach(Runnable::run);
    }

    /** Throws whenever it is read or watched, until that is null; calls nobody back. */
    public void fail(@Nullable Throwable now) {
        fault = now;
    }

    private void throwFault() {
        if (fault instanceof Error error) {
            throw error;
        }
        if (fault instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        throwFault();
        if (damage != null) {
            throw new RegistryException(damage);
        }
        return healthy.read(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return healthy.subkeys(key);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        throwFault();
        watchers.add(onChange);
        return healthy.watch(key, onChange);
    }

    @Override
    public void close() {}
}
