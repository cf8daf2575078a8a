package org.presencemonitor.desktop.linux;

import java.util.List;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.presencemonitor.desktop.linux.StatusNotifierWatcher.StatusNotifierHostRegistered;
import org.presencemonitor.desktop.linux.StatusNotifierWatcher.StatusNotifierHostUnregistered;

/**
 * One connection to the session bus, with the item and its menu. It ends with the bus; the next is a new one. All
 * methods are for the tray's thread: they wait for answers, and a thread of the library must not close it.
 */
final class BusSession implements AutoCloseable {
    private final DBusConnection bus;
    /** Unique name of the watcher that has the item. It may start while this connects, and must get the item once. */
    private String registeredWith = "";

    /**
     * Connects and makes the item callable; no panel shows it yet. The listeners are called on D-Bus threads.
     *
     * @param watcherChanged called when a watcher starts or ends: time to {@link #register}
     * @param hostChanged called when {@link #state} may have changed
     * @param lost called when the bus is gone
     */
    BusSession(
            BusAddress address,
            StatusItem item,
            MenuObject menu,
            Runnable watcherChanged,
            Runnable hostChanged,
            Runnable lost)
            throws DBusException {
        // A connection of its own: closing a shared one would cut off others.
        bus = DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .withDisconnectCallback(new DisconnectListener(lost))
                // One thread, for answers in the order of the questions: GTK's menus lose the items of a submenu whose
                // properties come before their parent's.
                .receivingThreadConfig()
                .withMethodCallThreadCount(1)
                .connectionConfig()
                // No retries by the library: the caller retries, and may close meanwhile.
                .transportConfig()
                .withTimeout(0)
                .back()
                .build();
        try {
            bus.exportObject(StatusItem.PATH, item);
            bus.exportObject(MenuObject.PATH, menu);
            listen(watcherChanged, hostChanged);
        } catch (DBusException | RuntimeException e) {
            bus.disconnect();
            throw e;
        }
    }

    private void listen(Runnable watcherChanged, Runnable hostChanged) throws DBusException {
        // Only the watcher's name: every program that starts or ends would wake this one otherwise.
        var watcherName = DBusMatchRuleBuilder.create()
                .withType(DBus.NameOwnerChanged.class)
                .withArg0123(0, StatusNotifierWatcher.NAME)
                .build();
        DBusSigHandler<DBus.NameOwnerChanged> onOwner = signal -> watcherChanged.run();
        DBusSigHandler<StatusNotifierHostRegistered> onHost = signal -> hostChanged.run();
        DBusSigHandler<StatusNotifierHostUnregistered> onNoHost = signal -> hostChanged.run();
        bus.addSigHandler(watcherName, onOwner);
        bus.addSigHandler(StatusNotifierHostRegistered.class, onHost);
        bus.addSigHandler(StatusNotifierHostUnregistered.class, onNoHost);
    }

    /**
     * Registers the item with the watcher, if there is one, by the unique name of the connection: it needs no
     * permission to own a name, as sandboxes require, and ends with the connection.
     */
    TrayState register() throws DBusException {
        String watcher = ownerOf(StatusNotifierWatcher.NAME, bus);
        if (watcher.isEmpty()) {
            registeredWith = "";
            return TrayState.NO_WATCHER;
        }
        if (!watcher.equals(registeredWith)) {
            bus.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
                    .registerStatusNotifierItem(bus.getUniqueName());
            registeredWith = watcher;
        }
        return state();
    }

    /** The unique name of the program that owns a name; empty when none does. */
    static String ownerOf(String name, DBusConnection bus) throws DBusException {
        DBus daemon = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        return daemon.NameHasOwner(name) ? daemon.GetNameOwner(name) : "";
    }

    /** Whether the watcher that has the item has a host to show it. */
    TrayState state() throws DBusException {
        Properties watcher =
                bus.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, Properties.class);
        Object hosted = watcher.Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.HOST_REGISTERED);
        return Boolean.TRUE.equals(hosted) ? TrayState.VISIBLE : TrayState.NO_HOST;
    }

    void send(List<DBusSignal> signals) {
        signals.forEach(bus::sendMessage);
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
