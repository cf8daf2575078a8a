package org.presencemonitor.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What a dbus-daemon tells of itself. */
@DBusInterfaceName("org.freedesktop.DBus.Debug.Stats")
public interface BusStatistics extends DBusInterface {
    /** By unique name of the program. */
    @DBusMemberName("GetAllMatchRules")
    Map<String, List<String>> rules();
}
