package org.presencemonitor.desktop.linux;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A notification server on the bus: a screen, and someone who clicks on it. */
final class FakeNotificationServer implements Notifications, AutoCloseable {
    private final DBusConnection bus;
    private final List<String> capabilities;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Map<Long, String> screen = new TreeMap<>();
    private volatile Map<String, Variant<?>> hints = Map.of();
    private volatile List<String> actions = List.of();
    private volatile String specification = "1.2";
    private long ids;

    FakeNotificationServer(BusAddress address, String... capabilities) throws DBusException {
        this(address, List.of(capabilities));
        takeName();
    }

    private FakeNotificationServer(BusAddress address, List<String> capabilities) throws DBusException {
        this.capabilities = capabilities;
        bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        bus.exportObject(PATH, this);
    }

    /** Any program on the bus. */
    static FakeNotificationServer withoutName(BusAddress address) throws DBusException {
        return new FakeNotificationServer(address, List.of());
    }

    void takeName() throws DBusException {
        bus.requestBusName(NAME);
    }

    void giveNameUp() throws DBusException {
        bus.releaseBusName(NAME);
    }

    /** Sends what the bus itself sends when a server ends. */
    void claimThatServerIsGone(FakeNotificationServer server) throws DBusException {
        bus.sendMessage(new DBus.NameOwnerChanged("/org/freedesktop/DBus", NAME, server.bus.getUniqueName(), ""));
    }

    /** What is shown now, by id: title, a bar and the body. */
    synchronized Map<Long, String> screen() {
        return Map.copyOf(screen);
    }

    /** Every call, in order. */
    List<String> told() {
        return told;
    }

    /** What the newest one has as its hint of that name. */
    Object hint(String name) {
        return Objects.requireNonNull(hints.get(name), name).getValue();
    }

    Set<String> hints() {
        return hints.keySet();
    }

    List<String> actions() {
        return actions;
    }

    /** The user clicks. */
    void click(long id, String key) throws DBusException {
        bus.sendMessage(new ActionInvoked(PATH, new UInt32(id), key));
    }

    /** The user closes it. */
    void dismiss(long id) throws DBusException {
        synchronized (this) {
            screen.remove(id);
        }
        bus.sendMessage(new NotificationClosed(PATH, new UInt32(id), new UInt32(2)));
    }

    @Override
    public List<String> getCapabilities() {
        return capabilities;
    }

    @Override
    public ServerInformation<String, String, String, String> getServerInformation() {
        return new ServerInformation<>("fake", "nobody", "1", specification);
    }

    /** Follows another version of the specification from now on. */
    void follow(String version) {
        specification = version;
    }

    @Override
    public synchronized UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expires) {
        long id = screen.containsKey(replaces.longValue()) ? replaces.longValue() : ++ids;
        screen.put(id, summary + " | " + body);
        told.add(application + " " + replaces + ": " + summary + " | " + body);
        this.actions = List.copyOf(actions);
        this.hints = Map.copyOf(hints);
        return new UInt32(id);
    }

    @Override
    public synchronized void closeNotification(UInt32 id) {
        screen.remove(id.longValue());
        told.add("close " + id);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void close() throws DBusException {
        if (bus.isConnected()) {
            bus.disconnect();
        }
    }
}
