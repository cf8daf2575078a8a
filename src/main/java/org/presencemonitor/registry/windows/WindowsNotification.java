package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.WinNT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;

/**
 * Reports the next change at or below a key, its creation and deletion included, once. For further changes the caller
 * rearms it, or arms another, before it reads what has changed.
 *
 * <p>Windows reports the creation of a key only to watches of its parent, so a missing key is watched at its nearest
 * existing ancestor. Only the parent is sure to report a deletion too, so it is always watched as well.
 */
final class WindowsNotification implements AutoCloseable {
    /** How many events one notification needs. */
    static final int EVENTS = 2;

    /** Includes reading, which detects a deleted key; a key that may be watched but not read is of no use. */
    private static final int RIGHTS = WinNT.KEY_NOTIFY | WinNT.KEY_QUERY_VALUE;

    private static final int KEYS = WinNT.REG_NOTIFY_CHANGE_NAME | WinNT.REG_NOTIFY_THREAD_AGNOSTIC;
    private static final int EVERYTHING = KEYS | WinNT.REG_NOTIFY_CHANGE_LAST_SET | WinNT.REG_NOTIFY_CHANGE_SECURITY;

    private final RegistryKey key;
    private final WindowsEvent inside = WindowsEvent.manualReset();
    /** Separate, because it also reports changes of neighbouring keys, which do not matter. */
    private final WindowsEvent around = WindowsEvent.manualReset();

    private final List<WindowsKey> opened = new ArrayList<>();
    private final List<WindowsKey> watchedAround = new ArrayList<>();
    private Optional<WindowsKey> watched = Optional.empty();

    private WindowsNotification(RegistryKey key) {
        this.key = key;
    }

    /** A change after the return is reported; one that happens meanwhile may be. */
    static WindowsNotification arm(RegistryKey key) {
        while (true) {
            // A new one for each attempt: closing a watched key signals its event.
            WindowsNotification notification = new WindowsNotification(key);
            boolean armed = false;
            try {
                armed = notification.arm();
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

    /** The events to wait for. */
    List<WindowsEvent> events() {
        return List.of(inside, around);
    }

    boolean isSignalled() {
        return inside.isSignalled() || around.isSignalled();
    }

    /** True when it was armed while the key was there. */
    boolean foundTheKey() {
        return watched.isPresent();
    }

    /** True when something at or below the key has changed. */
    boolean changedInside() {
        return inside.isSignalled();
    }

    /**
     * Rearms the signalled events on the keys that are open already: opening them again takes ten times as long.
     *
     * @param inside the result of {@link #changedInside}; a change that is signalled meanwhile stays signalled
     * @return false when keys were created, deleted or refused, so that another notification has to replace it
     */
    boolean rearm(boolean inside) {
        if (watched.isEmpty()) {
            return false;
        }
        if (around.isSignalled()) {
            around.reset();
            if (!watchAround() || watched.get().isDeleted() || !isStillAllowed()) {
                return false;
            }
        }
        if (inside) {
            this.inside.reset();
            return watchInside(watched.get());
        }
        return true;
    }

    @Override
    public void close() {
        opened.forEach(WindowsKey::close);
        inside.close();
        around.close();
    }

    /** False when keys were created or deleted meanwhile, so that the watched key may no longer be the nearest. */
    private boolean arm() {
        RegistryKey nearest = key;
        Optional<RegistryKey> missing = Optional.empty();
        Optional<WindowsKey> open = open(key, RIGHTS);
        while (open.isEmpty()) {
            missing = Optional.of(nearest);
            nearest = nearest.parent().orElseThrow(() -> new RegistryException(key + " has no root that exists"));
            open = openAround(nearest);
        }
        // The parent first: if the key is deleted now, one of the two must report it.
        nearest.parent().flatMap(this::openAround).ifPresent(watchedAround::add);
        if (missing.isEmpty()) {
            watched = open;
            return watchAround() && watchInside(open.get());
        }
        watchedAround.add(open.get());
        return watchAround() && missing.flatMap(this::openAround).isEmpty();
    }

    private boolean watchInside(WindowsKey open) {
        return open.signalNextChange(true, EVERYTHING, inside.handle());
    }

    private boolean watchAround() {
        return watchedAround.stream().allMatch(above -> above.signalNextChange(false, KEYS, around.handle()));
    }

    private boolean isStillAllowed() {
        try {
            Optional<WindowsKey> open = WindowsKey.open(key, "watched", RIGHTS);
            open.ifPresent(WindowsKey::close);
            return open.isPresent();
        } catch (RegistryException refused) {
            return false;
        }
    }

    private Optional<WindowsKey> openAround(RegistryKey above) {
        return open(above, WinNT.KEY_NOTIFY);
    }

    private Optional<WindowsKey> open(RegistryKey wanted, int rights) {
        Optional<WindowsKey> open = WindowsKey.open(wanted, "watched", rights);
        open.ifPresent(opened::add);
        return open;
    }
}
