package org.presencemonitor.desktop.linux;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presencemonitor.bus.NameOwners;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.linux.Notifications.ActionInvoked;
import org.presencemonitor.desktop.linux.Notifications.Image;
import org.presencemonitor.desktop.linux.Notifications.NotificationClosed;

/**
 * One connection to the session bus, for notifications. It ends with the bus; the next is a new one. All methods are
 * for the notifier's thread: they wait for answers.
 */
final class NotificationSession implements AutoCloseable {
    private static final int ICON_SIZE = 48;
    /** The id of no notification. */
    static final UInt32 NONE = new UInt32(0);

    private final String program;
    private final DBusConnection bus;
    private final NameOwners owners;

    /**
     * Connects. The listeners are called on D-Bus threads.
     *
     * @param program its name, as shown
     * @param invoked receives a notification and the key of the action that was chosen
     * @param gone receives a notification that is no longer shown
     * @param serverGone receives the unique name of a server that is one no longer
     * @param lost called when the bus is gone
     */
    NotificationSession(
            SessionBus sessionBus,
            String program,
            BiConsumer<SentNotification, String> invoked,
            Consumer<SentNotification> gone,
            Consumer<String> serverGone,
            Runnable lost)
            throws DBusException {
        this.program = program;
        bus = sessionBus.connect(lost);
        owners = new NameOwners(bus);
        try {
            owners.listen(
                    ActionInvoked.class,
                    Notifications.PATH,
                    signal -> invoked.accept(new SentNotification(signal.getSource(), signal.id), signal.key));
            owners.listen(
                    NotificationClosed.class,
                    Notifications.PATH,
                    signal -> gone.accept(new SentNotification(signal.getSource(), signal.id)));
            owners.watch(Notifications.NAME, signal -> serverGone.accept(signal.oldOwner));
        } catch (DBusException | RuntimeException e) {
            bus.disconnect();
            throw e;
        }
    }

    /** Unique name of the server; the bus starts one that does not run yet. Empty where there is none. */
    String server() throws DBusException {
        return owners.ownerOrStarted(Notifications.NAME);
    }

    /**
     * Shows it.
     *
     * @param server its unique name: another one may own the name by now, and would number anew
     */
    SentNotification show(String server, Notification shown, UInt32 replaces) throws DBusException {
        Notifications remote = remote(server);
        List<String> capabilities = remote.getCapabilities();
        boolean buttons = capabilities.contains("actions");
        String text = buttons ? shown.text() : shown.byHand() + " " + shown.text();
        UInt32 id = remote.show(
                program,
                replaces,
                "",
                shown.title(),
                capabilities.contains("body-markup") ? StatusItem.escape(text) : text,
                buttons ? actions(shown) : List.of(),
                hints(shown.icon(), remote.getServerInformation().specification),
                -1);
        return new SentNotification(server, id);
    }

    /**
     * The picture also under the name that it has in an older version of the specification, which the server follows.
     */
    private static Map<String, Variant<?>> hints(StatusIcon icon, String specification) {
        Variant<?> image = new Variant<>(image(icon), Image.SIGNATURE);
        Map<String, Variant<?>> hints =
                new HashMap<>(Map.of("image-data", image, "category", new Variant<>("presence")));
        if (specification.equals("1.1")) {
            hints.put("image_data", image);
        } else if (specification.equals("1.0") || specification.startsWith("0")) {
            hints.put("icon_data", image);
        }
        return hints;
    }

    void withdraw(SentNotification gone) throws DBusException {
        remote(gone.server()).closeNotification(gone.id());
    }

    private Notifications remote(String server) throws DBusException {
        return bus.getRemoteObject(server, Notifications.PATH, Notifications.class);
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
        for (int argb : PanelIcon.draw(icon, ICON_SIZE)) {
            bytes.putInt(Integer.rotateLeft(argb, 8));
        }
        return new Image(ICON_SIZE, ICON_SIZE, 4 * ICON_SIZE, true, 8, 4, bytes.array());
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
