package org.presencemonitor.bus;

import java.io.Serial;
import org.freedesktop.dbus.exceptions.DBusException;

/** The environment names a bus that this program can never connect to, unlike one that may start later. */
public final class UnusableBusException extends DBusException {
    @Serial
    private static final long serialVersionUID = 1;

    UnusableBusException(String message) {
        super(message);
    }
}
