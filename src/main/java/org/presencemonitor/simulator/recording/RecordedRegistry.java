package org.presencemonitor.simulator.recording;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.Subscription;

/** Records the flag each time it is read. */
record RecordedRegistry(Registry registry, String app, Recorder recorder) implements Registry {
    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        Optional<RegistryValue> value = registry.read(key, name);
        if (key.equals(UpAndRunning.key(app)) && name.equals(UpAndRunning.NAME)) {
            String none = registry.whyUnreadable(key, name).isPresent() ? "wrong-type" : "absent";
            recorder.found("flag", value.map(RecordedRegistry::word).orElse(none));
        }
        return value;
    }

    private static String word(RegistryValue value) {
        return value instanceof Dword dword ? Integer.toUnsignedString(dword.value()) : "wrong-type";
    }

    @Override
    public Optional<String> whyUnreadable(RegistryKey key, String name) {
        return registry.whyUnreadable(key, name);
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
    public void close() {
        registry.close();
    }
}
