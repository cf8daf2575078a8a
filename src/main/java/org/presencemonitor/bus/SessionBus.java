package org.presencemonitor.bus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.AddressResolvingException;
import org.freedesktop.dbus.exceptions.DBusException;
import org.presencemonitor.print.PrintableText;
import org.presencemonitor.print.ThrownReason;

/**
 * The session bus of the desktop that the environment belongs to.
 *
 * @param environment variables by name
 */
public record SessionBus(Map<String, String> environment) {
    /** The one of this process. */
    public static SessionBus ofThisProcess() {
        return new SessionBus(System.getenv());
    }

    /**
     * Whether a program owns a name; makes a connection for the question.
     *
     * @throws IOException with a sentence, when the bus cannot be asked
     */
    public boolean hasOwner(String name) throws IOException {
        try {
            DBusConnection bus = connect(() -> {});
            try {
                return !new NameOwners(bus).ownerOf(name).isEmpty();
            } finally {
                bus.disconnect();
            }
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            throw new IOException("The session bus cannot be asked: " + ThrownReason.of(e), e);
        }
    }

    /**
     * Makes a connection of its own to the first of the addresses that answers: closing a shared one would cut off
     * others.
     *
     * @param lost called on a D-Bus thread when the bus is gone; not called when the connection is closed
     * @throws DBusException with one sentence for all addresses
     */
    public DBusConnection connect(Runnable lost) throws DBusException {
        return connect(lost, call -> false);
    }

    /**
     * The same.
     *
     * @param calls receives the calls of other programs first
     */
    DBusConnection connect(Runnable lost, CallReceiver calls) throws DBusException {
        List<String> failures = new ArrayList<>();
        boolean usable = false;
        for (BusTarget target : BusTarget.allOf(environment)) {
            try {
                return connect(target.address(), lost, calls);
            } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
                usable |= !(e instanceof UnusableBusException);
                failures.add("\"" + target.text() + "\" (" + e.getMessage() + ")");
            }
        }
        if (failures.isEmpty()) {
            throw new DBusException("the environment names no session bus");
        }
        String sentence = PrintableText.of("no connection to " + String.join(", ", failures));
        throw usable ? new DBusException(sentence) : new UnusableBusException(sentence);
    }

    private static DBusConnection connect(BusAddress address, Runnable lost, CallReceiver calls) throws DBusException {
        DBusConnectionBuilder builder = builder(address)
                .withShared(false)
                .withDisconnectCallback(new DisconnectListener(lost))
                // One thread, for answers in the order of the questions: GTK's menus lose the items of a submenu whose
                // properties come before their parent's.
                .receivingThreadConfig()
                .withMethodCallThreadCount(1)
                .connectionConfig()
                // No retries by the library: the caller retries, and may close meanwhile.
                .transportConfig()
                .withTimeout(0)
                .back();
        // The library makes the reader of a connection while it makes the connection.
        BusSockets.CALLS.set(calls);
        try {
            return builder.build();
        } finally {
            BusSockets.CALLS.remove();
        }
    }

    /** The library makes no connection without it, although only its answer to one question needs it. */
    private static DBusConnectionBuilder builder(BusAddress address) throws UnusableBusException {
        try {
            return DBusConnectionBuilder.forAddress(address);
        } catch (AddressResolvingException e) {
            throw new UnusableBusException("this machine has no id in /etc/machine-id");
        }
    }
}
