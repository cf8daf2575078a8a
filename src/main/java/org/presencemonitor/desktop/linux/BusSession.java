package org.presencemonitor.desktop.linux;

import java.util.List;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.presencemonitor.bus.NameOwners;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.desktop.linux.StatusNotifierWatcher.StatusNotifierHostRegistered;
import org.presencemonitor.desktop.linux.StatusNotifierWatcher.StatusNotifierHostUnregistered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to the session bus, with the item and its menu. It ends with the bus; the next is a new one. All
 * methods but {@link #send} and {@link #close} are for the thread that may wait for a panel's answers, and none for a
 * thread of the library.
 */
final class BusSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BusSession.class);

    private final DBusConnection bus;
    private final NameOwners owners;
    /** Unique name of the watcher that has the item; empty for none. It may start while this connects. */
    private volatile String registeredWith = "";

    /**
     * Connects and makes the item callable; no panel shows it yet. The listeners are called on D-Bus threads.
     *
     * @param watcherChanged receives the unique name of each new watcher, empty for none: time for
     *     {@link #changeWatcher}
     * @param hostChanged called when the watcher says that a panel has come or gone: time to {@link #register}
     * @param lost called when the bus is gone
     */
    BusSession(
            SessionBus sessionBus,
            StatusItem item,
            MenuObject menu,
            Consumer<String> watcherChanged,
            Runnable hostChanged,
            Runnable lost)
            throws DBusException {
        bus = sessionBus.connect(lost);
        owners = new NameOwners(bus);
        try {
            bus.exportObject(StatusItem.PATH, item);
            bus.exportObject(MenuObject.PATH, menu);
            owners.watch(StatusNotifierWatcher.NAME, signal -> watcherChanged.accept(signal.newOwner));
            listen(StatusNotifierHostRegistered.class, hostChanged);
            listen(StatusNotifierHostUnregistered.class, hostChanged);
        } catch (DBusException | RuntimeException e) {
            bus.disconnect();
            throw e;
        }
    }

    private <T extends DBusSignal> void listen(Class<T> type, Runnable received) throws DBusException {
        owners.listen(type, StatusNotifierWatcher.PATH, signal -> {
            if (registeredWith.equals(signal.getSource())) {
                received.run();
            }
        });
    }

    /**
     * The watcher's name has another owner, or had one in between: whoever has it knows no items. The owner that the
     * item has been registered with at first is told of once more.
     *
     * @return whether the item has to be registered anew, or is with nobody
     */
    boolean changeWatcher(String watcher) {
        boolean another = !watcher.equals(registeredWith);
        if (another) {
            registeredWith = "";
        }
        return another;
    }

    /**
     * Registers the item with the watcher, if there is one that does not have it, by the unique name of the connection:
     * it needs no permission to own a name, as sandboxes require, and ends with the connection.
     */
    TrayState register() throws DBusException {
        String watcher = owners.ownerOf(StatusNotifierWatcher.NAME);
        if (watcher.isEmpty()) {
            registeredWith = "";
            return TrayState.NO_WATCHER;
        }
        Properties properties = bus.getRemoteObject(watcher, StatusNotifierWatcher.PATH, Properties.class);
        if (!watcher.equals(registeredWith) || !lists(properties, bus.getUniqueName())) {
            bus.getRemoteObject(watcher, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
                    .registerStatusNotifierItem(bus.getUniqueName());
            registeredWith = watcher;
        }
        Object hosted = properties.Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.HOST_REGISTERED);
        return Boolean.TRUE.equals(hosted) ? TrayState.VISIBLE : TrayState.NO_HOST;
    }

    /** Whether the watcher still has the item, which it lists with or without a path. True where it has no list. */
    private static boolean lists(Properties watcher, String item) {
        try {
            Object items = watcher.Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.ITEMS);
            return !(items instanceof List<?> list) || list.stream().anyMatch(one -> names(one, item));
        } catch (RuntimeException e) {
            LOG.debug("The watcher has no list of its items", e);
            return true;
        }
    }

    private static boolean names(Object listed, String item) {
        String text = listed.toString();
        return text.startsWith(item)
                && (text.length() == item.length() || !Character.isDigit(text.charAt(item.length())));
    }

    void send(List<DBusSignal> signals) {
        signals.forEach(bus::sendMessage);
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
