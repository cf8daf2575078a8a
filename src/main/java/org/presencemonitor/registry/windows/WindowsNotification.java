package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.WinNT;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;

/**
 * Notice of the next change at or below a key, its creation and deletion included. It tells once: whoever wants to know
 * of further changes arms it anew, or another one, before looking at what has changed.
 *
 * <p>Windows tells the creation of a key to those who watch its parent only, so a missing key is watched at the nearest
 * ancestor there is. Its deletion, too, is sure to be told at the parent, which is therefore always watched as well.
 */
final class WindowsNotification implements AutoCloseable {
    /** How many events one notification needs. */
    static final int EVENTS = 2;

    /** Reading among them: it tells a deleted key, and a key that may only be watched is of no use. */
    private static final int RIGHTS = WinNT.KEY_NOTIFY | WinNT.KEY_QUERY_VALUE;

    private static final int KEYS = WinNT.REG_NOTIFY_CHANGE_NAME | WinNT.REG_NOTIFY_THREAD_AGNOSTIC;
    private static final int EVERYTHING = KEYS | WinNT.REG_NOTIFY_CHANGE_LAST_SET | WinNT.REG_NOTIFY_CHANGE_SECURITY;

    private final RegistryKey key;
    private final WindowsEvent inside = WindowsEvent.lasting();
    /** Apart, because it tells of neighbours too, in which nobody is interested. */
    private final WindowsEvent around = WindowsEvent.lasting();

    private final List<WindowsKey> opened = new ArrayList<>();
    private final List<WindowsKey> watchedAround = new ArrayList<>();
    private Optional<WindowsKey> watched = Optional.empty();

    private WindowsNotification(RegistryKey key) {
        this.key = key;
    }

    /** A change that happens after the return is told; one that happens meanwhile may be. */
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

    /** What to wait for. */
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
    boolean toldInside() {
        return inside.isSignalled();
    }

    /**
     * Arms anew what has told, on the keys that are open already: opening them again takes ten times as long.
     *
     * @param inside what {@link #toldInside} has said; a change that is told meanwhile stays told
     * @return false when keys came or went or are refused, so that another notification has to take its place
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

    /** False when keys came or went meanwhile, so that a key may be watched that is no longer the nearest. */
    private boolean arm() {
        RegistryKey nearest = key;
        Optional<RegistryKey> missing = Optional.empty();
        Optional<WindowsKey> open = open(key);
        while (open.isEmpty()) {
            missing = Optional.of(nearest);
            nearest = nearest.parent().orElseThrow(() -> new RegistryException(key + " has no root that exists"));
            open = openAround(nearest);
        }
        // The parent first: should the key vanish now, either of the two must tell.
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

    private Optional<WindowsKey> open(RegistryKey wanted) {
        return open(wanted, RIGHTS);
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
