package org.presencemonitor.desktop.linux;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * A menu that another program draws: com.canonical.dbusmenu, version 3. Item 0 is the menu itself; an empty list of
 * property names asks for all.
 *
 * @see <a
 *     href="https://github.com/AyatanaIndicators/libdbusmenu/blob/master/libdbusmenu-glib/dbus-menu.xml">dbus-menu.xml</a>
 */
@DBusInterfaceName(DBusMenu.NAME)
@DBusProperty(name = "Version", type = UInt32.class, access = Access.READ)
@DBusProperty(name = "TextDirection", type = String.class, access = Access.READ)
@DBusProperty(name = "Status", type = String.class, access = Access.READ)
@DBusProperty(name = "IconThemePath", type = String[].class, access = Access.READ)
public interface DBusMenu extends DBusInterface {
    String NAME = "com.canonical.dbusmenu";

    /**
     * The items below a parent.
     *
     * @param depth how many levels; -1 for all
     */
    @DBusMemberName("GetLayout")
    Layout<UInt32, Node> getLayout(int parentId, int depth, List<String> propertyNames);

    /**
     * The properties of some items.
     *
     * @param ids empty for every item
     */
    @DBusMemberName("GetGroupProperties")
    List<ItemProperties> getGroupProperties(List<Integer> ids, List<String> propertyNames);

    /** One property of one item. */
    @DBusMemberName("GetProperty")
    Variant<?> getProperty(int id, String name);

    /**
     * The user did something with an item.
     *
     * @param event "clicked", "hovered", "opened" or "closed"
     */
    @DBusMemberName("Event")
    void event(int id, String event, Variant<?> data, UInt32 timestamp);

    /**
     * Several events at once.
     *
     * @return the ids that do not exist
     */
    @DBusMemberName("EventGroup")
    List<Integer> eventGroup(List<ItemEvent> events);

    /**
     * A submenu is going to open.
     *
     * @return whether the layout must be asked for again
     */
    @DBusMemberName("AboutToShow")
    boolean aboutToShow(int id);

    /** Several submenus are going to open. */
    @DBusMemberName("AboutToShowGroup")
    UpdatesNeeded<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

    /** What {@link #getLayout} answers: the revision and the parent with what is below it. */
    final class Layout<R, N> extends Tuple {
        @Position(0)
        public final R revision;

        @Position(1)
        public final N parent;

        public Layout(R revision, N parent) {
            this.revision = revision;
            this.parent = parent;
        }
    }

    /** What {@link #aboutToShowGroup} answers: the items that changed, and the ids that do not exist. */
    final class UpdatesNeeded<U, E> extends Tuple {
        @Position(0)
        public final U updates;

        @Position(1)
        public final E errors;

        public UpdatesNeeded(U updates, E errors) {
            this.updates = updates;
            this.errors = errors;
        }
    }

    /** An item with the items below it. */
    final class Node extends Struct {
        /** How a child is written inside its variant. */
        public static final String SIGNATURE = "(ia{sv}av)";

        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        @Position(2)
        public final List<Variant<?>> children;

        public Node(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    final class ItemProperties extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final Map<String, Variant<?>> properties;

        public ItemProperties(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    final class RemovedProperties extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final List<String> names;

        public RemovedProperties(int id, List<String> names) {
            this.id = id;
            this.names = names;
        }
    }

    final class ItemEvent extends Struct {
        @Position(0)
        public final int id;

        @Position(1)
        public final String event;

        @Position(2)
        public final Variant<?> data;

        @Position(3)
        public final UInt32 timestamp;

        public ItemEvent(int id, String event, Variant<?> data, UInt32 timestamp) {
            this.id = id;
            this.event = event;
            this.data = data;
            this.timestamp = timestamp;
        }
    }

    final class LayoutUpdated extends DBusSignal {
        public final UInt32 revision;
        public final int parent;

        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
            this.revision = revision;
            this.parent = parent;
        }
    }

    final class ItemsPropertiesUpdated extends DBusSignal {
        public final List<ItemProperties> updated;
        public final List<RemovedProperties> removed;

        public ItemsPropertiesUpdated(String path, List<ItemProperties> updated, List<RemovedProperties> removed)
                throws DBusException {
            super(path, updated, removed);
            this.updated = updated;
            this.removed = removed;
        }
    }
}
