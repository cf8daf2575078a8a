package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/** A registry in which one key may not be written. */
final class DeniedRegistry implements WritableRegistry {
    private final WritableRegistry registry;
    private final RegistryKey denied;

    DeniedRegistry(WritableRegistry registry, RegistryKey denied) {
        this.registry = registry;
        this.denied = denied;
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        if (key.equals(denied)) {
            throw new RegistryException(key + " cannot be written: access is denied");
        }
        registry.write(key, name, value);
    }

    @Override
    public void delete(RegistryKey key, String name) {
        registry.delete(key, name);
    }

    @Override
    public void delete(RegistryKey key) {
        registry.delete(key);
    }

    @Override
    public void deleteIfEmpty(RegistryKey key) {
        registry.deleteIfEmpty(key);
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return registry.read(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return registry.subkeys(key);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        return registry.watch(key, onChange);
    }

    @Override
    public void close() {}
}
