package org.presencemonitor.desktop.linux;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * The desktop's notification server.
 *
 * @see <a href="https://specifications.freedesktop.org/notification-spec/latest/">Desktop Notifications
 *     Specification</a>
 */
@DBusInterfaceName(Notifications.NAME)
public interface Notifications extends DBusInterface {
    /** The interface and the bus name. */
    String NAME = "org.freedesktop.Notifications";

    String PATH = "/org/freedesktop/Notifications";

    /** The key of the action that a click on the notification itself invokes. */
    String DEFAULT_ACTION = "default";

    /** Features of the server: "actions" shows buttons, "body-markup" reads the body as markup. */
    @DBusMemberName("GetCapabilities")
    List<String> getCapabilities();

    /** Who the server is, and the version of the specification that it follows. */
    @DBusMemberName("GetServerInformation")
    ServerInformation<String, String, String, String> getServerInformation();

    /**
     * Shows a notification. Not named after its member Notify, which the library would not send.
     *
     * @param replaces the id of the one that it replaces; 0 for none
     * @param actions keys and texts in turn
     * @param expires milliseconds; -1 leaves it to the server
     * @return its id, never 0
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String application,
            UInt32 replaces,
            String icon,
            String summary,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int expires);

    @DBusMemberName("CloseNotification")
    void closeNotification(UInt32 id);

    /** What {@link #getServerInformation} answers. */
    final class ServerInformation<N, M, V, S> extends Tuple {
        @Position(0)
        public final N name;

        @Position(1)
        public final M vendor;

        @Position(2)
        public final V version;

        /** Such as "1.2". */
        @Position(3)
        public final S specification;

        public ServerInformation(N name, M vendor, V version, S specification) {
            this.name = name;
            this.vendor = vendor;
            this.version = version;
            this.specification = specification;
        }
    }

    /** Pixels as the hint "image-data" takes them. */
    final class Image extends Struct {
        /** How it is written inside its variant. */
        public static final String SIGNATURE = "(iiibiiay)";

        @Position(0)
        public final int width;

        @Position(1)
        public final int height;

        /** Bytes from one row to the next. */
        @Position(2)
        public final int rowStride;

        @Position(3)
        public final boolean hasAlpha;

        @Position(4)
        public final int bitsPerSample;

        @Position(5)
        public final int channels;

        /** Red, green, blue, alpha. */
        @Position(6)
        public final byte[] data;

        public Image(
                int width, int height, int rowStride, boolean hasAlpha, int bitsPerSample, int channels, byte[] data) {
            this.width = width;
            this.height = height;
            this.rowStride = rowStride;
            this.hasAlpha = hasAlpha;
            this.bitsPerSample = bitsPerSample;
            this.channels = channels;
            this.data = data;
        }
    }

    /** A notification is gone: it expired or was closed. */
    final class NotificationClosed extends DBusSignal {
        public final UInt32 id;
        public final UInt32 reason;

        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
            this.reason = reason;
        }
    }

    /** The user clicked; every program on the bus receives this. */
    final class ActionInvoked extends DBusSignal {
        public final UInt32 id;
        public final String key;

        public ActionInvoked(String path, UInt32 id, String key) throws DBusException {
            super(path, id, key);
            this.id = id;
            this.key = key;
        }
    }
}
