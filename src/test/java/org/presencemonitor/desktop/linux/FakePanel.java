package org.presencemonitor.desktop.linux;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.CallbackHandler;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** A panel on the bus: the watcher, a host, and someone who looks and clicks. */
final class FakePanel extends ReadOnlyProperties implements StatusNotifierWatcher, AutoCloseable {
    private final DBusConnection bus;
    private final List<String> items = new CopyOnWriteArrayList<>();
    private final List<DBusSignal> signals = new CopyOnWriteArrayList<>();
    private volatile boolean hosting = true;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    FakePanel(BusAddress address, boolean hosting) throws DBusException {
        this(address);
        this.hosting = hosting;
        export();
        takeName();
    }

    private FakePanel(BusAddress address) throws DBusException {
        super(StatusNotifierWatcher.NAME);
        bus = DBusConnectionBuilder.forAddress(address).withShared(false).build();
        for (Class<? extends DBusSignal> type : List.of(
                StatusNotifierItem.NewTitle.class,
                StatusNotifierItem.NewIcon.class,
                StatusNotifierItem.NewToolTip.class,
                StatusNotifierItem.NewStatus.class,
                DBusMenu.LayoutUpdated.class,
                DBusMenu.ItemsPropertiesUpdated.class)) {
            bus.addSigHandler(type, signals::add);
        }
    }

    /** Any program on the bus. */
    static FakePanel withoutName(BusAddress address) throws DBusException {
        return new FakePanel(address);
    }

    void takeName() throws DBusException {
        bus.requestBusName(NAME);
    }

    void export() throws DBusException {
        bus.exportObject(PATH, this);
    }

    /** The bus names of what has registered, in order. */
    List<String> items() {
        return items;
    }

    /** What the items told, in order. */
    List<DBusSignal> signals() {
        return signals;
    }

    <T extends DBusSignal> List<T> signals(Class<T> type) {
        return signals.stream().filter(type::isInstance).map(type::cast).toList();
    }

    StatusNotifierItem item() throws DBusException {
        return remote(StatusItem.PATH, StatusNotifierItem.class);
    }

    DBusMenu menu() throws DBusException {
        return remote(MenuObject.PATH, DBusMenu.class);
    }

    Map<String, Variant<?>> itemProperties() throws DBusException {
        return remote(StatusItem.PATH, Properties.class).GetAll(StatusNotifierItem.NAME);
    }

    Object property(String path, String interfaceName, String name) throws DBusException {
        return remote(path, Properties.class).Get(interfaceName, name);
    }

    private <T extends DBusInterface> T remote(String path, Class<T> type) throws DBusException {
        return bus.getRemoteObject(items.getLast(), path, type);
    }

    /** The items below a parent, one line each, as the bus tells them. */
    List<String> drawMenu(int parent, int depth) throws DBusException {
        List<String> lines = new ArrayList<>();
        draw(menu().getLayout(parent, depth, List.of()).parent.children, "", lines);
        return lines;
    }

    private static void draw(List<?> items, String indent, List<String> lines) {
        for (Object item : items) {
            Object[] fields = (Object[]) ((Variant<?>) item).getValue();
            Map<?, ?> properties = (Map<?, ?>) fields[1];
            String line = indent + fields[0] + " ";
            line += value(properties, "type").equals("separator") ? "---" : value(properties, "label");
            line += value(properties, "enabled").equals(false) ? " (disabled)" : "";
            line += value(properties, "children-display").equals("submenu") ? " >" : "";
            lines.add(line);
            draw((List<?>) fields[2], indent + "  ", lines);
        }
    }

    private static Object value(Map<?, ?> properties, String name) {
        return properties.get(name) instanceof Variant<?> value ? value.getValue() : "";
    }

    /** Asks for the properties of these items without waiting, and for each answer adds how many items it has. */
    void ask(List<Integer> ids, Collection<Integer> answers) throws DBusException {
        bus.callWithCallback(menu(), "getGroupProperties", new Counter(answers), ids, List.of());
    }

    private record Counter(Collection<Integer> answers) implements CallbackHandler<List<?>> {
        @Override
        public void handle(List<?> items) {
            answers.add(items.size());
        }

        @Override
        public void handleError(DBusExecutionException e) {
            answers.add(-1);
        }
    }

    /** Takes the name away and back, as a bar does when its screen goes and comes: the items are forgotten. */
    void flip() throws DBusException {
        bus.releaseBusName(NAME);
        items.clear();
        bus.requestBusName(NAME);
    }

    /** Answers no call from now on, until {@link #answer}. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    void answer() {
        hanging.countDown();
    }

    private void waitWhileHanging() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void forgetItems() {
        items.clear();
    }

    void host(boolean present) throws DBusException {
        hosting = present;
        bus.sendMessage(present ? new StatusNotifierHostRegistered(PATH) : new StatusNotifierHostUnregistered(PATH));
    }

    @Override
    public void registerStatusNotifierItem(String service) {
        waitWhileHanging();
        if (!items.contains(service)) { // as KDE's: who registers while the name moves may do so twice
            items.add(service);
        }
    }

    @Override
    Map<String, Variant<?>> properties() {
        waitWhileHanging();
        return Map.of(HOST_REGISTERED, new Variant<>(hosting), ITEMS, new Variant<>(listed(), "as"));
    }

    /** With the path, as KDE's does. */
    private List<String> listed() {
        return items.stream().map(item -> item + StatusItem.PATH).toList();
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public void close() throws DBusException {
        if (bus.isConnected()) {
            answer();
            bus.disconnect();
        }
    }
}
