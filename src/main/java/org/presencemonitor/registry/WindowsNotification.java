package org.presencemonitor.registry;

import static com.sun.jna.platform.win32.WinNT.KEY_NOTIFY;
import static com.sun.jna.platform.win32.WinNT.REG_NOTIFY_CHANGE_LAST_SET;
import static com.sun.jna.platform.win32.WinNT.REG_NOTIFY_CHANGE_NAME;
import static com.sun.jna.platform.win32.WinNT.REG_NOTIFY_CHANGE_SECURITY;
import static com.sun.jna.platform.win32.WinNT.REG_NOTIFY_THREAD_AGNOSTIC;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notice of the next change at or below a key, its creation and deletion included. It tells once: whoever wants to know
 * of further changes arms another before looking at what has changed.
 *
 * <p>Windows tells the creation of a key to those who watch its parent only, so a missing key is watched at the nearest
 * ancestor there is. Its deletion, too, is sure to be told at the parent, which is therefore always watched as well.
 */
final class WindowsNotification implements AutoCloseable {
    private static final int KEYS = REG_NOTIFY_CHANGE_NAME | REG_NOTIFY_THREAD_AGNOSTIC;
    private static final int EVERYTHING = KEYS | REG_NOTIFY_CHANGE_LAST_SET | REG_NOTIFY_CHANGE_SECURITY;

    private final WindowsEvent event = WindowsEvent.lasting();
    private final List<WindowsKey> keys = new ArrayList<>();

    private WindowsNotification() {}

    /** A change that happens after the return is told; one that happens meanwhile may be. */
    static WindowsNotification arm(RegistryKey key) {
        while (true) {
            // A new one for each attempt: closing a watched key signals its event.
            WindowsNotification notification = new WindowsNotification();
            boolean armed = false;
            try {
                armed = notification.watchNearest(key);
            } finally {
                if (!armed) {
                    notification.close();
                }
            }
            if (armed) {
                return notification;
            }
        }
    }

    WindowsEvent event() {
        return event;
    }

    @Override
    public void close() {
        keys.forEach(WindowsKey::close);
        event.close();
    }

    /** False when keys came or went meanwhile, so that a key may be watched that is no longer the nearest. */
    private boolean watchNearest(RegistryKey key) {
        RegistryKey nearest = key;
        @Nullable RegistryKey missing = null;
        Optional<WindowsKey> open = open(nearest);
        while (open.isEmpty()) {
            missing = nearest;
            nearest = parent(nearest).orElseThrow(() -> new RegistryException(key + " has no root that exists"));
            open = open(nearest);
        }
        // The parent first: should the key vanish now, either of the two must tell.
        Optional<WindowsKey> above = parent(nearest).flatMap(this::open);
        if (above.isPresent() && !above.get().signalNextChange(false, KEYS, event.handle())) {
            return false;
        }
        return missing == null
                ? open.get().signalNextChange(true, EVERYTHING, event.handle())
                : open.get().signalNextChange(false, KEYS, event.handle())
                        && open(missing).isEmpty();
    }

    private Optional<WindowsKey> open(RegistryKey key) {
        Optional<WindowsKey> open = WindowsKey.open(key, KEY_NOTIFY);
        open.ifPresent(keys::add);
        return open;
    }

    private static Optional<RegistryKey> parent(RegistryKey key) {
        int end = key.path().lastIndexOf('\\');
        return end < 0
                ? Optional.empty()
                : Optional.of(new RegistryKey(key.path().substring(0, end)));
    }
}
