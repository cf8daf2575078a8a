package org.presencemonitor.bus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;

/**
 * A session bus of a test's own: the dbus-daemon of the system, because the one of the library tells less. It starts no
 * services. A test on a system without one is skipped.
 */
public final class TestBus implements AutoCloseable {
    private final Process daemon;

    private TestBus(Process daemon) {
        this.daemon = daemon;
    }

    /** What a session with the bus in a folder has in its environment. */
    public static SessionBus session(Path folder) {
        return new SessionBus(Map.of("DBUS_SESSION_BUS_ADDRESS", address(folder).toString()));
    }

    /** The address of the bus in a folder. */
    public static BusAddress address(Path folder) {
        return BusAddress.of("unix:path=" + folder.resolve("bus"));
    }

    /** Starts one that answers. */
    public static TestBus start(Path folder) throws IOException {
        return start(folder, address(folder).toString());
    }

    /** Starts one that listens to any address. */
    public static TestBus start(Path folder, String address) throws IOException {
        Path configuration = Files.writeString(folder.resolve("bus.conf"), """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>%s</listen>
              <auth>EXTERNAL</auth>
              <policy context="default">
                <allow send_destination="*"/>
                <allow receive_sender="*"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """.formatted(address), UTF_8);
        ProcessBuilder command =
                new ProcessBuilder("dbus-daemon", "--nofork", "--print-address", "--config-file=" + configuration);
        Process daemon;
        try {
            daemon = command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            return abort("there is no dbus-daemon here: " + e.getMessage());
        }
        // It prints its address once it listens.
        if (daemon.inputReader(UTF_8).readLine() == null) {
            throw new IOException("The bus did not start");
        }
        return new TestBus(daemon);
    }

    /** Waits until that many programs are on the bus, and who asks. */
    public static void awaitPrograms(BusAddress address, int count) {
        await().until(() -> programs(address) == count + 1);
    }

    /** How many match rules all programs have on it. */
    public static long rules(BusAddress address) throws DBusException {
        DBusConnection bus =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        try {
            return bus
                    .getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", BusStatistics.class)
                    .rules()
                    .values()
                    .stream()
                    .mapToLong(List::size)
                    .sum();
        } finally {
            bus.disconnect();
        }
    }

    private static long programs(BusAddress address) throws DBusException {
        return names(address).stream().filter(name -> name.startsWith(":")).count();
    }

    /** Every name on the bus, as a passer-by sees it. */
    public static List<String> names(BusAddress address) throws DBusException {
        DBusConnection bus =
                DBusConnectionBuilder.forAddress(address).withShared(false).build();
        try {
            return List.of(bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class)
                    .ListNames());
        } finally {
            bus.disconnect();
        }
    }

    @Override
    public void close() throws IOException {
        daemon.destroy();
        try {
            if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
                throw new IOException("The bus did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
