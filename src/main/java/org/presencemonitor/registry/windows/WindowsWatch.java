package org.presencemonitor.registry.windows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One watch: calls back after each notification, and arms the next one before it does. */
final class WindowsWatch implements Subscription {
    private static final Logger LOG = LoggerFactory.getLogger(WindowsWatch.class);

    private final RegistryKey key;
    private final Runnable onChange;
    private final Runnable onClose;
    private volatile boolean closed;

    /** Used by one thread at a time; null while Windows refuses. */
    private @Nullable WindowsNotification notification;

    /** @param onClose asks the watching thread to {@link #release} this */
    WindowsWatch(RegistryKey key, Runnable onChange, Runnable onClose) {
        this.key = key;
        this.onChange = onChange;
        this.onClose = onClose;
        notification = WindowsNotification.arm(key);
    }

    /** The events to wait for; none while the key cannot be watched. */
    List<WindowsEvent> events() {
        return notification == null ? List.of() : notification.events();
    }

    boolean isClosed() {
        return closed;
    }

    /** Calls back if something has changed since the last call, or if the key can no longer or again be watched. */
    void callBackAfterChange() {
        WindowsNotification before = notification;
        if (before != null) {
            if (!before.isSignalled()) {
                return;
            }
            boolean inside = before.changedInside();
            if (rearm(before, inside)) {
                if (inside) {
                    callBack();
                }
                return;
            }
        }
        replace(before);
    }

    /** False when the keys that exist now have to be found again. */
    private boolean rearm(WindowsNotification before, boolean inside) {
        try {
            return before.rearm(inside);
        } catch (RegistryException refused) {
            LOG.warn("{} has to be watched anew", key, refused);
            return false;
        }
    }

    /** Watches the keys that are there now. */
    private void replace(@Nullable WindowsNotification before) {
        WindowsNotification next = arm(before != null);
        notification = next;
        boolean stillRefused = before == null && next == null;
        boolean stillMissing = before != null && next != null && !before.foundTheKey() && !next.foundTheKey();
        if (before != null) {
            before.close();
        }
        if (!stillRefused && !stillMissing) {
            callBack();
        }
    }

    /** Watches anew, and calls back: changes may have been missed. */
    void renew() {
        release();
        notification = arm(true);
        callBack();
    }

    /** Called when no thread waits for the events any more. */
    void release() {
        if (notification != null) {
            notification.close();
            notification = null;
        }
    }

    @Override
    public void close() {
        // Waits for a running callback, unless called from within it.
        synchronized (this) {
            closed = true;
        }
        onClose.run();
    }

    private @Nullable WindowsNotification arm(boolean firstAttempt) {
        try {
            return WindowsNotification.arm(key);
        } catch (RegistryException refused) {
            if (firstAttempt) {
                LOG.warn("{} can no longer be watched and is tried again every second", key, refused);
            }
            return null;
        }
    }

    private synchronized void callBack() {
        if (closed) {
            return;
        }
        try {
            onChange.run();
        } catch (RuntimeException | Error failure) {
            LOG.error("A callback for changes at {} failed", key, failure);
        }
    }
}
