package org.presencemonitor.presence.office;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.thread.Subscription;

/** A registry that lets nobody watch it the first few times. */
final class RefusesToBeWatched implements Registry {
    private final Registry healthy;
    private int refusals;

    RefusesToBeWatched(Registry healthy, int refusals) {
        this.healthy = healthy;
        this.refusals = refusals;
    }

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return healthy.read(key, name);
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return healthy.subkeys(key);
    }

    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        if (refusals-- > 0) {
            throw new RegistryException("not yet");
        }
        return healthy.watch(key, onChange);
    }

    @Override
    public void close() {}
}
