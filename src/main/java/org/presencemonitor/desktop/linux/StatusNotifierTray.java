package org.presencemonitor.desktop.linux;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.utils.AddressBuilder;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.thread.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tray icon by StatusNotifierItem, as KDE, Xfce, Cinnamon, LXQt, sway bars and GNOME with the AppIndicator extension
 * show it. The icon appears with the first content and comes back by itself when the panel or the session bus does.
 *
 * <p>Calls to the bus, the actions of the menu and the listeners run on a daemon thread named "tray".
 */
public final class StatusNotifierTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final Supplier<BusAddress> address;
    private final Duration firstRetry;
    private final Consumer<Boolean> visibility;
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("tray");
    private final StatusItem item;
    private final MenuObject menu;
    private final AtomicReference<@Nullable TrayContent> newest = new AtomicReference<>();
    private volatile @Nullable TrayState state;
    private volatile boolean closed;

    // Used on the tray's thread alone.
    private @Nullable BusSession session;
    private boolean hasContent;
    private Duration retry;

    /**
     * A tray without an icon, which the first content shows. Connects at once, because connecting takes longest.
     *
     * @param id of the program among the panel's icons; not shown
     * @param activated called after a click on the icon
     * @param lookedAt called when the menu is about to open
     * @param visibility receives each change of {@link #isVisible}, except that by {@link #close}
     */
    public StatusNotifierTray(String id, Runnable activated, Runnable lookedAt, Consumer<Boolean> visibility) {
        this(id, activated, lookedAt, visibility, () -> AddressBuilder.getSessionConnection(null), FIRST_RETRY);
    }

    StatusNotifierTray(
            String id,
            Runnable activated,
            Runnable lookedAt,
            Consumer<Boolean> visibility,
            Supplier<BusAddress> address,
            Duration firstRetry) {
        this.address = address;
        this.firstRetry = firstRetry;
        this.visibility = visibility;
        retry = firstRetry;
        item = new StatusItem(id, () -> thread.execute(activated));
        menu = new MenuObject(thread, lookedAt);
        thread.execute(this::connect);
    }

    @Override
    public void show(TrayContent content) {
        if (newest.getAndSet(content) == null) {
            thread.execute(this::refresh);
        }
    }

    @Override
    public boolean isVisible() {
        return !closed && state == TrayState.VISIBLE;
    }

    @Override
    public void close() {
        closed = true;
        thread.execute(() -> {
            try {
                if (session != null) {
                    session.close();
                }
            } finally {
                thread.shutdownNow();
            }
        });
    }

    private void runAfterRetryDelay(Runnable work) {
        var unused = thread.schedule(work, retry.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = retry.multipliedBy(2);
        retry = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
    }

    private void refresh() {
        TrayContent content = newest.getAndSet(null);
        if (content == null) {
            return;
        }
        List<DBusSignal> signals = new ArrayList<>();
        try {
            signals.addAll(item.show(content));
            signals.addAll(menu.show(content.menu()));
        } catch (DBusException e) {
            throw new IllegalStateException(e); // only a signal declared wrongly
        }
        if (!hasContent) {
            hasContent = true;
            register();
        } else if (session != null) {
            announce(session, signals);
        }
    }

    private static void announce(BusSession session, List<DBusSignal> signals) {
        try {
            session.send(signals);
        } catch (DBusExecutionException | RejectedExecutionException e) {
            LOG.debug("The bus went away before a change was sent", e); // a new session sends everything
        }
    }

    private void connect() {
        try {
            session = new BusSession(
                    address.get(),
                    item,
                    menu,
                    () -> thread.execute(this::register),
                    () -> thread.execute(this::lookForHost),
                    () -> thread.execute(this::reconnect));
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            enter(TrayState.NOT_CONNECTED, e);
            runAfterRetryDelay(this::connect);
            return;
        }
        retry = firstRetry;
        register();
    }

    /** The bus is gone; the library has cleaned up. */
    private void reconnect() {
        if (session != null) {
            session = null;
            enter(TrayState.NOT_CONNECTED, null);
            runAfterRetryDelay(this::connect);
        }
    }

    private void register() {
        BusSession now = session;
        if (now == null || closed || !hasContent) { // connecting may take seconds
            return;
        }
        try {
            enter(now.register(), null);
        } catch (DBusException | RuntimeException e) {
            enter(TrayState.NO_WATCHER, e);
            runAfterRetryDelay(this::register);
        }
    }

    private void lookForHost() {
        BusSession now = session;
        if (now == null || !hasContent || state == TrayState.NO_WATCHER) {
            return;
        }
        try {
            enter(now.state(), null);
        } catch (DBusException | RuntimeException e) {
            LOG.debug("The panel left while it was asked", e);
        }
    }

    private void enter(TrayState next, @Nullable Exception cause) {
        boolean was = isVisible();
        if (state == next) {
            return;
        }
        state = next;
        if (next == TrayState.VISIBLE) {
            LOG.debug(next.sentence());
        } else if (cause == null) {
            LOG.info(next.sentence());
        } else {
            LOG.info("{}: {}", next.sentence(), cause.getMessage());
        }
        boolean is = next == TrayState.VISIBLE;
        if (was != is) {
            thread.execute(() -> visibility.accept(is));
        }
    }
}
