package org.presencemonitor.desktop.linux;

import java.util.List;
import org.freedesktop.dbus.TypeRef;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * The desktop's list of tray icons. Panels are its hosts; a panel often is the watcher too.
 *
 * @see <a href="https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/">StatusNotifierItem</a>
 */
@DBusInterfaceName(StatusNotifierWatcher.NAME)
@DBusProperty(name = StatusNotifierWatcher.ITEMS, type = StatusNotifierWatcher.Items.class, access = Access.READ)
@DBusProperty(name = StatusNotifierWatcher.HOST_REGISTERED, type = Boolean.class, access = Access.READ)
public interface StatusNotifierWatcher extends DBusInterface {
    /** The interface and the bus name. */
    String NAME = "org.kde.StatusNotifierWatcher";

    String PATH = "/StatusNotifierWatcher";

    /** The property that is true while a panel shows the icons. */
    String HOST_REGISTERED = "IsStatusNotifierHostRegistered";

    /** The property that lists the items, by their bus names. */
    String ITEMS = "RegisteredStatusNotifierItems";

    /**
     * Registers an item with the hosts.
     *
     * @param service the bus name of the item, which lies at {@link StatusItem#PATH}
     */
    @DBusMemberName("RegisterStatusNotifierItem")
    void registerStatusNotifierItem(String service);

    /** The type of the list of items, {@code as}. */
    interface Items extends TypeRef<List<String>> {}

    final class StatusNotifierHostRegistered extends DBusSignal {
        public StatusNotifierHostRegistered(String path) throws DBusException {
            super(path);
        }
    }

    final class StatusNotifierHostUnregistered extends DBusSignal {
        public StatusNotifierHostUnregistered(String path) throws DBusException {
            super(path);
        }
    }
}
