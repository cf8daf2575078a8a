package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.WinNT;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.thread.Subscription;

/**
 * The registry of the Windows this program runs on. A path means the same under 32-bit and 64-bit Java: the keys that
 * 32-bit programs see in {@code HKEY_LOCAL_MACHINE\Software} are below its key {@code WOW6432Node}.
 *
 * <p>A watch is active when {@link #watch} returns; callbacks run on threads named "registry-watch", one for 31
 * watches, which is as many as Windows lets a thread wait for. A key that this user may no longer watch is tried again
 * every second.
 */
public final class WindowsRegistry implements WritableRegistry {
    private final WindowsWatches watches = new WindowsWatches();

    /** @throws LinkageError on other systems than Windows */
    public WindowsRegistry() {}

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        return WindowsKey.whileOpen(key, WinNT.KEY_QUERY_VALUE, Optional.empty(), found -> found.value(name));
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        return WindowsKey.whileOpen(key, WinNT.KEY_ENUMERATE_SUB_KEYS, List.of(), WindowsKey::subkeys);
    }

    @Override
    public void write(RegistryKey key, String name, RegistryValue value) {
        RegistryNames.check(key, name);
        boolean written = false;
        // Again when the key is deleted meanwhile: that deletion counts as earlier than this write.
        while (!written) {
            Optional<WindowsKey> created = WindowsKey.create(key);
            if (created.isPresent()) {
                try (WindowsKey open = created.get()) {
                    written = open.set(name, value);
                }
            }
        }
    }

    @Override
    public void delete(RegistryKey key, String name) {
        WindowsKey.open(key, "written", WinNT.KEY_SET_VALUE).ifPresent(open -> {
            try (open) {
                open.delete(name);
            }
        });
    }

    /** @throws RegistryException also when the key is a root */
    @Override
    public void delete(RegistryKey key) {
        WindowsKey.delete(key);
    }

    /** A value that is written at the same moment may be lost: Windows cannot check and delete in one step. */
    @Override
    public void deleteIfEmpty(RegistryKey key) {
        if (WindowsKey.isEmpty(key)) {
            WindowsKey.delete(key);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws RegistryException also when the key may not be watched
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Subscription watch(RegistryKey key, Runnable onChange) {
        return watches.add(key, onChange);
    }

    @Override
    public void close() {
        watches.close();
    }
}
