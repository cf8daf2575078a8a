package org.presencemonitor.registry.windows;

import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.Subscription;

/** All watches of a registry, however many: in groups, because Windows limits what one thread can wait for. */
final class WindowsWatches implements AutoCloseable {
    private final List<WindowsWatchGroup> groups = new ArrayList<>();
    private boolean closed;

    /** @throws LinkageError on other systems than Windows */
    WindowsWatches() {
        groups.add(new WindowsWatchGroup());
    }

    synchronized Subscription add(RegistryKey key, Runnable onChange) {
        if (closed) {
            throw new IllegalStateException("The registry is closed");
        }
        WindowsWatchGroup group =
                groups.stream().filter(WindowsWatchGroup::hasRoom).findFirst().orElseGet(this::newGroup);
        return group.add(key, onChange);
    }

    private WindowsWatchGroup newGroup() {
        WindowsWatchGroup group = new WindowsWatchGroup();
        groups.add(group);
        return group;
    }

    /** Returns when everything is released; called from within a callback, everything is released after that. */
    @Override
    public void close() {
        List<WindowsWatchGroup> open;
        synchronized (this) {
            closed = true;
            open = List.copyOf(groups);
        }
        // Not while holding the lock: a callback that is waited for may need it.
        open.forEach(WindowsWatchGroup::close);
    }
}
