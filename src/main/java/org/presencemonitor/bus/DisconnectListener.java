package org.presencemonitor.bus;

import java.io.IOException;
import org.freedesktop.dbus.connections.IDisconnectCallback;

/** @param lost called on a D-Bus thread when the bus is gone; not called when the connection is closed */
record DisconnectListener(Runnable lost) implements IDisconnectCallback {
    @Override
    public void disconnectOnError(IOException e) {
        lost.run();
    }
}
