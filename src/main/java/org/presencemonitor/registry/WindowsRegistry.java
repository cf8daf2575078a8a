package org.presencemonitor.registry;

import com.sun.jna.platform.win32.WinNT;
import java.util.List;
import java.util.Optional;

/**
 * The registry of the Windows this program runs on, in the view of its own bitness.
 *
 * <p>A watch is set when {@link #watch} returns: whatever changes afterwards is called back on the thread
 * "registry-watch". A key that Windows stops letting this user watch is tried again every second.
 */
public final class WindowsRegistry implements Registry {
    private final WindowsWatches watches = new WindowsWatches();

    /** @throws LinkageError anywhere but on Windows */
    public WindowsRegistry() {}

    @Override
    public Optional<RegistryValue> read(RegistryKey key, String name) {
        Optional<WindowsKey> open = WindowsKey.open(key, WinNT.KEY_QUERY_VALUE);
        if (open.isEmpty()) {
            return Optional.empty();
        }
        try (WindowsKey found = open.get()) {
            return found.value(name);
        }
    }

    @Override
    public List<String> subkeys(RegistryKey key) {
        Optional<WindowsKey> open = WindowsKey.open(key, WinNT.KEY_ENUMERATE_SUB_KEYS);
        if (open.isEmpty()) {
            return List.of();
        }
        try (WindowsKey found = open.get()) {
            return found.subkeys();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws RegistryException also when 63 watches run already, as many as Windows lets one thread wait for
     * @throws IllegalStateException after {@link #close}
     */
    @Override
    public Watch watch(RegistryKey key, Runnable onChange) {
        return watches.add(key, onChange);
    }

    @Override
    public void close() {
        watches.close();
    }
}
