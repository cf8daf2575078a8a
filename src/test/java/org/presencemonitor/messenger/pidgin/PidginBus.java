package org.presencemonitor.messenger.pidgin;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.freedesktop.dbus.connections.BusAddress;

/** Another program that calls Pidgin. */
final class PidginBus {
    private PidginBus() {}

    /** Pidgin ends as from its own menu. */
    static void quit(BusAddress address) {
        try {
            new ProcessBuilder(
                            "dbus-send",
                            "--bus=" + address,
                            "--type=method_call",
                            "--dest=" + PurpleService.NAME,
                            PurpleService.PATH,
                            PurpleService.INTERFACE + ".PurpleCoreQuit")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
