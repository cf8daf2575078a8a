package org.presencemonitor.desktop.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.errors.InvalidMethodArgument;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.presencemonitor.desktop.linux.MenuTree.Entry;

/** The item's menu as an object on the bus. Calls come on D-Bus threads and read one consistent {@link State}. */
final class MenuObject extends ReadOnlyProperties implements DBusMenu {
    static final String PATH = "/MenuBar";

    private static final Map<String, Variant<?>> PROPERTIES = Map.of(
            "Version", new Variant<>(new UInt32(3)),
            "TextDirection", new Variant<>("ltr"),
            "Status", new Variant<>("normal"),
            "IconThemePath", new Variant<>(List.of(), "as"));

    private final Executor actions;
    private final Runnable lookedAt;
    private final Consumer<List<DBusSignal>> announce;
    /** Who has been told that the submenus of this revision can be read. */
    private final Set<String> told = new HashSet<>();

    private long toldOf;
    private volatile State state = new State(MenuTree.EMPTY, MenuTree.EMPTY, 1);

    /**
     * @param before the tree of the previous layout: its items may still be on the screen when one is clicked
     * @param revision of the layout
     */
    private record State(MenuTree tree, MenuTree before, long revision) {}

    /**
     * @param actions runs the actions of items, and {@code lookedAt}
     * @param lookedAt called when the menu is about to open; its changes then still come in time, by signals
     * @param announce sends signals, without waiting
     */
    MenuObject(Executor actions, Runnable lookedAt, Consumer<List<DBusSignal>> announce) {
        super(DBusMenu.NAME);
        this.actions = actions;
        this.lookedAt = lookedAt;
        this.announce = announce;
    }

    /** Replaces the menu and returns the signals of the change; none when it looks the same. */
    List<DBusSignal> show(List<TrayMenuItem> menu) throws DBusException {
        State was = state;
        MenuTree tree = was.tree.next(menu);
        boolean sameLayout = tree.root().sameLayout(was.tree.root());
        state = sameLayout ? new State(tree, was.before, was.revision) : new State(tree, was.tree, was.revision + 1);

        List<DBusSignal> signals = new ArrayList<>();
        List<ItemProperties> updated = changes(was.tree, tree);
        if (!updated.isEmpty()) {
            signals.add(new ItemsPropertiesUpdated(PATH, updated, List.of()));
        }
        if (!sameLayout) {
            signals.add(layoutUpdated(was.revision + 1, MenuTree.ROOT));
        }
        return signals;
    }

    private static List<ItemProperties> changes(MenuTree before, MenuTree now) {
        List<ItemProperties> changes = new ArrayList<>();
        for (Entry entry : now.entries()) {
            Entry old = before.find(entry.id());
            if (old != null) {
                Map<String, Variant<?>> changed = new HashMap<>(describe(entry));
                changed.entrySet().removeAll(describe(old).entrySet());
                if (!changed.isEmpty()) {
                    changes.add(new ItemProperties(entry.id(), changed));
                }
            }
        }
        return changes;
    }

    /** Items of one type always have the same properties, so that a change never removes one. */
    private static Map<String, Variant<?>> describe(Entry entry) {
        return switch (entry.item()) {
            case Separator separator -> Map.of("type", new Variant<>("separator"));
            case Label label -> Map.of("label", label(label), "enabled", new Variant<>(false));
            case Action action -> Map.of("label", label(action), "enabled", new Variant<>(action.enabled()));
            case Submenu submenu -> Map.of("label", label(submenu), "children-display", new Variant<>("submenu"));
        };
    }

    /** A single underscore would mark an access key. */
    private static Variant<String> label(TrayMenuItem item) {
        return new Variant<>(MenuTree.text(item).replace("_", "__"));
    }

    private static Map<String, Variant<?>> describe(Entry entry, List<String> names) {
        Map<String, Variant<?>> properties = new HashMap<>(describe(entry));
        if (!names.isEmpty()) {
            properties.keySet().retainAll(names);
        }
        return properties;
    }

    @Override
    Map<String, Variant<?>> properties() {
        return PROPERTIES;
    }

    @Override
    public Layout<UInt32, Node> getLayout(int parentId, int depth, List<String> propertyNames) {
        State now = state;
        Entry parent = require(now.tree, parentId);
        List<Integer> unread = new ArrayList<>();
        collectUnread(parent, depth, unread);
        if (!unread.isEmpty() && isNews(now.revision)) {
            announce.accept(
                    unread.stream().map(id -> layoutUpdated(now.revision, id)).toList());
        }
        return new Layout<>(new UInt32(now.revision), node(parent, depth, propertyNames));
    }

    /** The submenus below an item whose own items are too deep for an answer. */
    private static void collectUnread(Entry parent, int depth, List<Integer> unread) {
        for (Entry child : depth == 0 ? List.<Entry>of() : parent.children()) {
            if (depth == 1 && !child.children().isEmpty()) {
                unread.add(child.id());
            }
            collectUnread(child, depth - 1, unread);
        }
    }

    /**
     * Whether the caller has not been told yet. Plasma reads one level, and a submenu when it opens, which is too late:
     * it is shown before its items are there, without a size. Told of the submenu, Plasma reads it at once.
     */
    private synchronized boolean isNews(long revision) {
        if (toldOf != revision) {
            toldOf = revision;
            told.clear();
        }
        return told.add(DBusConnection.getCallInfo().getSource());
    }

    private static DBusSignal layoutUpdated(long revision, int parent) {
        try {
            return new LayoutUpdated(PATH, new UInt32(revision), parent);
        } catch (DBusException e) {
            throw new IllegalStateException(e); // only a signal declared wrongly
        }
    }

    private static Node node(Entry entry, int depth, List<String> names) {
        List<Variant<?>> children = new ArrayList<>();
        if (depth != 0) {
            for (Entry child : entry.children()) {
                children.add(new Variant<>(node(child, depth - 1, names), Node.SIGNATURE));
            }
        }
        return new Node(entry.id(), describe(entry, names), children);
    }

    @Override
    public List<ItemProperties> getGroupProperties(List<Integer> ids, List<String> propertyNames) {
        List<ItemProperties> answer = new ArrayList<>();
        for (Entry entry : state.tree.entries()) {
            if (ids.isEmpty() || ids.contains(entry.id())) {
                answer.add(new ItemProperties(entry.id(), describe(entry, propertyNames)));
            }
        }
        return answer;
    }

    @Override
    public Variant<?> getProperty(int id, String name) {
        Variant<?> value = describe(require(state.tree, id)).get(name);
        if (value == null) {
            throw new InvalidMethodArgument("Menu item " + id + " has no property " + name);
        }
        return value;
    }

    private static Entry require(MenuTree tree, int id) {
        Entry entry = tree.find(id);
        if (entry == null) {
            throw new InvalidMethodArgument("There is no menu item " + id);
        }
        return entry;
    }

    @Override
    public void event(int id, String event, Variant<?> data, UInt32 timestamp) {
        if (!handle(id, event)) {
            throw new InvalidMethodArgument("There is no menu item " + id);
        }
    }

    @Override
    public List<Integer> eventGroup(List<ItemEvent> events) {
        return events.stream()
                .filter(event -> !handle(event.id, event.event))
                .map(event -> event.id)
                .toList();
    }

    /** False when there is no such item. */
    private boolean handle(int id, String event) {
        State now = state;
        Entry entry = now.tree.find(id);
        if (entry == null) {
            entry = now.before.find(id);
        }
        if (entry != null && event.equals("clicked") && entry.item() instanceof Action action && action.enabled()) {
            actions.execute(action.action());
        }
        return entry != null;
    }

    @Override
    public boolean aboutToShow(int id) {
        if (id == MenuTree.ROOT) {
            actions.execute(lookedAt);
        }
        return false;
    }

    @Override
    public UpdatesNeeded<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
        if (ids.contains(MenuTree.ROOT)) {
            actions.execute(lookedAt);
        }
        MenuTree tree = state.tree;
        return new UpdatesNeeded<>(
                List.of(), ids.stream().filter(id -> tree.find(id) == null).toList());
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
