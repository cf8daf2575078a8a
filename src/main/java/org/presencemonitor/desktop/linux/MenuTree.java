package org.presencemonitor.desktop.linux;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

/**
 * A menu with an id for every item. An item to choose keeps its id as long as the menu has it, and its id is never
 * given to another one: a click that crosses a change on the bus has the effect that the user saw, or none. What cannot
 * be chosen, labels and separators, keep their ids in order, so that a text changes without a new layout.
 */
final class MenuTree {
    static final int ROOT = 0;
    static final MenuTree EMPTY = new MenuTree(new Entry(ROOT, new Submenu("", List.of()), List.of()), ROOT + 1);

    private final Entry root;
    private final Map<Integer, Entry> byId = new HashMap<>();
    private int nextId;

    record Entry(int id, TrayMenuItem item, List<Entry> children) {
        boolean sameLayout(Entry other) {
            return id == other.id
                    && children.size() == other.children.size()
                    && IntStream.range(0, children.size())
                            .allMatch(i -> children.get(i).sameLayout(other.children.get(i)));
        }
    }

    private MenuTree(Entry root, int nextId) {
        this.root = root;
        this.nextId = nextId;
        index(root);
    }

    /** This menu after it has changed to {@code items}. */
    MenuTree next(List<TrayMenuItem> items) {
        Numbering numbering = new Numbering(nextId);
        Entry changed = numbering.number(ROOT, new Submenu("", items), root.children());
        return new MenuTree(changed, numbering.nextId);
    }

    Entry root() {
        return root;
    }

    /** In no particular order. */
    Iterable<Entry> entries() {
        return byId.values();
    }

    @Nullable
    Entry find(int id) {
        return byId.get(id);
    }

    private void index(Entry entry) {
        byId.put(entry.id(), entry);
        entry.children().forEach(this::index);
    }

    private static final class Numbering {
        private int nextId;

        Numbering(int nextId) {
            this.nextId = nextId;
        }

        Entry number(int id, TrayMenuItem item, List<Entry> before) {
            if (!(item instanceof Submenu submenu)) {
                return new Entry(id, item, List.of());
            }
            List<TrayMenuItem> items = submenu.items();
            List<Entry> free = new ArrayList<>(before);
            List<Entry> children = new ArrayList<>();
            for (TrayMenuItem child : items) {
                Entry old = take(free, child);
                children.add(
                        old == null ? number(nextId++, child, List.of()) : number(old.id(), child, old.children()));
            }
            return new Entry(id, item, List.copyOf(children));
        }

        private static @Nullable Entry take(List<Entry> free, TrayMenuItem item) {
            for (Entry entry : free) {
                if (entry.item().getClass() == item.getClass()
                        && identity(entry.item()).equals(identity(item))) {
                    free.remove(entry);
                    return entry;
                }
            }
            return null;
        }

        /** What items of one type are told apart by. */
        private static Object identity(TrayMenuItem item) {
            return switch (item) {
                case Action action -> action.thing();
                case Submenu submenu -> submenu.text();
                case Label label -> "";
                case Separator separator -> "";
            };
        }
    }

    /** The text of the item; empty for a separator. */
    static String text(TrayMenuItem item) {
        return switch (item) {
            case Label label -> label.text();
            case Action action -> action.text();
            case Submenu submenu -> submenu.text();
            case Separator separator -> "";
        };
    }
}
