package org.presencemonitor.desktop.linux;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The toolkit's own connection to the session bus. GTK opens it with a window, for accessibility and settings, and GIO
 * ends the process when it is lost, unless it is told not to: a bus that restarts would take the window along.
 */
final class ToolkitBus {
    private static final Logger LOG = LoggerFactory.getLogger(ToolkitBus.class);
    private static final int SESSION = 2;

    private ToolkitBus() {}

    /** The part of GIO that knows the bus. */
    interface Gio extends Library {
        /** The one connection of the process; null where there is none. */
        @Nullable
        Pointer g_bus_get_sync(int type, @Nullable Pointer cancellable, @Nullable Pointer error);

        void g_dbus_connection_set_exit_on_close(Pointer connection, int exit);
    }

    /** Keeps the process alive when the connection is lost; call it once the toolkit has started. */
    static void outlive() {
        if (System.getenv().getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank()) {
            return; // GIO would start a bus
        }
        try {
            Gio gio = Native.load("libgio-2.0.so.0", Gio.class);
            Pointer connection = gio.g_bus_get_sync(SESSION, null, null);
            if (connection != null) {
                gio.g_dbus_connection_set_exit_on_close(connection, 0);
            }
        } catch (LinkageError e) {
            LOG.debug("The end of the session bus may end the process", e);
        }
    }
}
