package org.presencemonitor.bus;

import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/**
 * Which connection owns a name of the bus. Any program can send any signal, but only under its own unique name: what a
 * service tells counts only when it comes from the connection that owns the service's name.
 */
public record NameOwners(DBusConnection connection) {
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    private static final UInt32 NO_FLAGS = new UInt32(0);

    /** The unique name of the connection that owns a name; empty when none does. */
    public String ownerOf(String name) throws DBusException {
        DBus bus = bus();
        return bus.NameHasOwner(name) ? bus.GetNameOwner(name) : "";
    }

    /** The same, but the bus starts a program that offers the name, where it knows one and none runs. */
    public String ownerOrStarted(String name) throws DBusException {
        String owner = ownerOf(name);
        if (!owner.isEmpty()) {
            return owner;
        }
        bus().StartServiceByName(name, NO_FLAGS);
        return ownerOf(name);
    }

    private DBus bus() throws DBusException {
        return connection.getRemoteObject(BUS, BUS_PATH, DBus.class);
    }

    /**
     * Follows one name alone: every program that starts or ends would wake this one otherwise.
     *
     * @param changed receives each change of its owner on a D-Bus thread
     */
    public void watch(String name, DBusSigHandler<DBus.NameOwnerChanged> changed) throws DBusException {
        connection.addSigHandler(
                DBusMatchRuleBuilder.create()
                        .withType(DBus.NameOwnerChanged.class)
                        .withSender(BUS)
                        .withPath(BUS_PATH)
                        .withArg0123(0, name)
                        .build(),
                changed);
    }

    /**
     * Listens to a signal of the object at a path, whoever sends it: the receiver compares the sender.
     *
     * @param received called on a D-Bus thread
     */
    public <T extends DBusSignal> void listen(Class<T> type, String path, DBusSigHandler<T> received)
            throws DBusException {
        connection.addSigHandler(
                DBusMatchRuleBuilder.create().withType(type).withPath(path).build(), received);
    }
}
