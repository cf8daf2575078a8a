package org.presencemonitor.desktop.linux;

import java.io.IOException;
import java.util.List;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.IDisconnectCallback;
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
 * One connection to the session bus, with the item and its menu on it. It ends when the bus goes away; the next is a
 * new one. All methods are for the tray's thread: they wait for answers, and the library must not be closed from its
 * own.
 */
final class BusSession implements AutoCloseable {
    private final DBusConnection bus;
    /** The watcher that knows of the item, by its unique name: it comes while we connect, and must hear of it once. */
    private String registeredWith = "";

    /**
     * Connects and makes the item callable, yet tells no panel of it.
     *
     * @param watcherChanged hears on a D-Bus thread that a watcher came or left: time to {@link #register}
     * @param hostChanged hears on a D-Bus thread that {@link #state} may answer differently
     * @param lost hears on a D-Bus thread that the bus is gone
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
                .withDisconnectCallback(new Lost(lost))
                // One thread, for answers in the order of the questions: GTK's menus lose the items of a submenu whose
                // properties come before their parent's.
                .receivingThreadConfig()
                .withMethodCallThreadCount(1)
                .connectionConfig()
                // No retries in there: the caller has a better plan, and may want to close meanwhile.
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
        // Only the watcher's name: every program that comes and goes would wake this one otherwise.
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
     * Tells the watcher of the item, if there is one. The connection's unique name stands for the item: it needs no
     * leave to own a name, as sandboxes ask for, and goes with the connection.
     */
    TrayState register() throws DBusException {
        DBus daemon = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        if (!daemon.NameHasOwner(StatusNotifierWatcher.NAME)) {
            registeredWith = "";
            return TrayState.NO_WATCHER;
        }
        String watcher = daemon.GetNameOwner(StatusNotifierWatcher.NAME);
        if (!watcher.equals(registeredWith)) {
            bus.getRemoteObject(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
                    .registerStatusNotifierItem(bus.getUniqueName());
            registeredWith = watcher;
        }
        return state();
    }

    /** Whether the watcher that knows of the item has someone to show it. */
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

    private record Lost(Runnable hears) implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException e) {
            hears.run();
        }
    }
}
