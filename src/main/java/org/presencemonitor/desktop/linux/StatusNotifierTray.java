package org.presencemonitor.desktop.linux;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.bus.UnusableBusException;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A tray icon by StatusNotifierItem, as KDE, Xfce, Cinnamon, LXQt, sway bars and GNOME with the AppIndicator extension
 * show it. The icon appears with the first content and comes back by itself when the panel or the session bus does.
 *
 * <p>The actions of the menu and the listeners run on a daemon thread named "tray". Another one, "tray-bus", waits for
 * the bus and the panel, so that one that does not answer holds up no click.
 */
public final class StatusNotifierTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(StatusNotifierTray.class);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);

    private final SessionBus bus;
    private final Duration firstRetry;
    private final Consumer<Boolean> visibility;
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("tray");
    private final ScheduledExecutorService busThread = DaemonThreads.scheduler("tray-bus");
    private final StatusItem item;
    private final MenuObject menu;
    private final AtomicReference<@Nullable TrayContent> newest = new AtomicReference<>();
    private volatile @Nullable TrayState state;
    private volatile @Nullable BusSession session;
    private volatile boolean hasContent;
    private volatile boolean closed;

    // Used on the thread "tray-bus" alone.
    private final Retry connection;
    private final Retry registration;

    /**
     * A tray without an icon, which the first content shows. Connects at once, because connecting takes longest.
     *
     * @param id of the program among the panel's icons; not shown
     * @param activated called after a click on the icon
     * @param lookedAt called when the menu is about to open
     * @param visibility receives each change of {@link #isVisible}, except that by {@link #close}
     */
    public StatusNotifierTray(String id, Runnable activated, Runnable lookedAt, Consumer<Boolean> visibility) {
        this(id, activated, lookedAt, visibility, SessionBus.ofThisProcess(), FIRST_RETRY);
    }

    StatusNotifierTray(
            String id,
            Runnable activated,
            Runnable lookedAt,
            Consumer<Boolean> visibility,
            SessionBus bus,
            Duration firstRetry) {
        this.bus = bus;
        this.firstRetry = firstRetry;
        this.visibility = visibility;
        connection = new Retry(
                "to connect to the session bus",
                busThread,
                new GrowingPause(firstRetry, LONGEST_RETRY),
                this::isConnected);
        registration = new Retry(
                "to register with the panel",
                busThread,
                new GrowingPause(firstRetry, LONGEST_RETRY),
                this::isRegistered);
        item = new StatusItem(id, () -> thread.execute(activated));
        menu = new MenuObject(thread, lookedAt, signals -> thread.execute(() -> announce(signals)));
        busThread.execute(connection::now);
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
    public boolean mayAppear() {
        TrayState now = state;
        return !closed && (now == null || now == TrayState.NO_WATCHER || now == TrayState.NO_HOST);
    }

    @Override
    public void close() {
        closed = true;
        thread.execute(() -> {
            try {
                closeSession();
            } finally {
                thread.shutdownNow();
                busThread.shutdownNow();
            }
        });
    }

    private void closeSession() {
        BusSession open = session;
        if (open != null) {
            open.close();
        }
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
        if (hasContent) {
            announce(signals);
        } else {
            hasContent = true;
            busThread.execute(registration::now);
        }
    }

    private void announce(List<DBusSignal> signals) {
        BusSession open = session;
        if (open == null) {
            return;
        }
        try {
            open.send(signals);
        } catch (DBusExecutionException | RejectedExecutionException e) {
            LOG.debug("The bus went away before a change was sent", e); // a new session sends everything
        }
    }

    private boolean isConnected() {
        try {
            session = new BusSession(
                    bus,
                    item,
                    menu,
                    watcher -> busThread.execute(() -> changeWatcher(watcher)),
                    () -> busThread.execute(registration::now),
                    () -> busThread.execute(this::reconnect));
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            enter(TrayState.NOT_CONNECTED, e);
            return false;
        }
        if (closed) { // connecting may take seconds
            closeSession();
        }
        registration.now();
        return true;
    }

    /** The bus is gone; the library has cleaned up. */
    private void reconnect() {
        if (session != null) {
            session = null;
            enter(TrayState.NOT_CONNECTED, null);
            // Not at once: the bus may accept it and throw it off again.
            var unused = busThread.schedule(connection::now, firstRetry.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void changeWatcher(String watcher) {
        BusSession open = session;
        if (open != null && hasContent && open.changeWatcher(watcher)) {
            if (watcher.isEmpty()) {
                enter(TrayState.NO_WATCHER, null);
            } else {
                registration.now();
            }
        }
    }

    /** True too when there is nothing to register yet, or nobody to register with, as an event will tell. */
    private boolean isRegistered() {
        BusSession open = session;
        if (open == null || closed || !hasContent) {
            return true;
        }
        try {
            enter(open.register(), null);
            return true;
        } catch (DBusException | RuntimeException e) {
            enter(TrayState.NO_ANSWER, e);
            return false;
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
        } else if (cause instanceof UnusableBusException) {
            LOG.warn("There is no tray icon: {}", cause.getMessage());
        } else {
            LOG.info("{}: {}", next.sentence(), cause.getMessage());
        }
        boolean is = next == TrayState.VISIBLE;
        if (was != is) {
            thread.execute(() -> visibility.accept(is));
        }
    }
}
