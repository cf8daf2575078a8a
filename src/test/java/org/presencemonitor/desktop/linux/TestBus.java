package org.presencemonitor.desktop.linux;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.exceptions.DBusException;

/** A session bus of a test's own. */
final class TestBus {
    private static final int ATTEMPTS = 5;

    private TestBus() {}

    /**
     * Starts one that answers. The daemon listens before it runs, and stops listening after a connection that comes in
     * between, as one of a tray that waits for its bus does: then another one is started.
     */
    static EmbeddedDBusDaemon start(BusAddress address) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var daemon = new EmbeddedDBusDaemon(BusAddress.of(address).addParameter("listen", "true"));
            daemon.startInBackgroundAndWait(5_000);
            await().until(daemon::isRunning);
            if (answers(address)) {
                return daemon;
            }
            daemon.close();
        }
        throw new IOException("No bus answers at " + address);
    }

    private static boolean answers(BusAddress address) {
        try {
            return !FakePanel.names(address).isEmpty();
        } catch (DBusException e) {
            return false;
        }
    }
}
