package org.presencemonitor.desktop.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presencemonitor.desktop.IconRaster;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.linux.Notifications.ActionInvoked;
import org.presencemonitor.desktop.linux.Notifications.Image;
import org.presencemonitor.desktop.linux.Notifications.NotificationClosed;

/**
 * One connection to the session bus, for notifications. It ends when the bus goes away; the next is a new one. All
 * methods are for the notifier's thread: they wait for answers.
 */
final class NotificationSession implements AutoCloseable {
    private static final int ICON_SIZE = 48;
    private static final UInt32 NONE = new UInt32(0);

    private final String program;
    private final DBusConnection bus;

    /**
     * Connects. All three listeners are called on D-Bus threads.
     *
     * @param program its name, as people read it
     * @param invoked hears the id of a notification and the key of the action that was chosen
     * @param gone hears the id of a notification that is not shown any more
     * @param lost hears that the bus is gone
     */
    NotificationSession(
            BusAddress address,
            String program,
            BiConsumer<UInt32, String> invoked,
            Consumer<UInt32> gone,
            Runnable lost)
            throws DBusException {
        this.program = program;
        bus = DBusConnectionBuilder.forAddress(address)
                .withShared(false)
                .withDisconnectCallback(new Lost(lost))
                .transportConfig()
                .withTimeout(0)
                .back()
                .build();
        try {
            DBusSigHandler<ActionInvoked> onAction = signal -> invoked.accept(signal.id, signal.key);
            DBusSigHandler<NotificationClosed> onClosed = signal -> gone.accept(signal.id);
            bus.addSigHandler(ActionInvoked.class, onAction);
            bus.addSigHandler(NotificationClosed.class, onClosed);
        } catch (DBusException | RuntimeException e) {
            bus.disconnect();
            throw e;
        }
    }

    /** Who shows notifications, by its unique name; ids are its own. Empty when nobody does, or nobody does yet. */
    String server() throws DBusException {
        DBus daemon = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        return daemon.NameHasOwner(Notifications.NAME) ? daemon.GetNameOwner(Notifications.NAME) : "";
    }

    /** Shows it; a server that does not run yet is started by the bus. Returns its id. */
    UInt32 show(Notification shown, UInt32 replaces) throws DBusException {
        Notifications server = remote();
        List<String> can = server.getCapabilities();
        return server.show(
                program,
                replaces,
                "",
                shown.title(),
                can.contains("body-markup") ? escape(shown.text()) : shown.text(),
                can.contains("actions") ? actions(shown) : List.of(),
                Map.of(
                        "image-data",
                        new Variant<>(image(shown.icon()), Image.SIGNATURE),
                        "category",
                        new Variant<>("presence")),
                -1);
    }

    UInt32 show(Notification shown) throws DBusException {
        return show(shown, NONE);
    }

    void withdraw(UInt32 id) throws DBusException {
        remote().closeNotification(id);
    }

    private Notifications remote() throws DBusException {
        return bus.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
    }

    /** The first action is what a click on the notification does; it has no button, so its text is not read. */
    private static List<String> actions(Notification shown) {
        List<String> actions = new ArrayList<>(List.of(Notifications.DEFAULT_ACTION, ""));
        for (int i = 0; i < shown.choices().size(); i++) {
            actions.add(Integer.toString(i));
            actions.add(shown.choices().get(i).text());
        }
        return actions;
    }

    private static Image image(StatusIcon icon) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * ICON_SIZE * ICON_SIZE);
        for (int argb : IconRaster.draw(icon, ICON_SIZE, Palette.PANEL)) {
            bytes.putInt(Integer.rotateLeft(argb, 8));
        }
        return new Image(ICON_SIZE, ICON_SIZE, 4 * ICON_SIZE, true, 8, 4, bytes.array());
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void close() {
        bus.disconnect();
    }

    private record Lost(Runnable hears) implements IDisconnectCallback {
        @Override
        public void disconnectOnError(IOException e) {
            hears.run();
        }
    }
}
