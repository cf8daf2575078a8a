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
 * A menu with an id for every item. Ids outlive a change of the menu: while a level keeps its types of items, an id is
 * a position in it; otherwise items with the same text keep theirs, and an id is never given to another item. A click
 * that crosses a change on the bus thus has the effect that the user saw.
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
            boolean sameTypes =
                    types(items).equals(types(before.stream().map(Entry::item).toList()));
            List<Entry> free = new ArrayList<>(before);
            List<Entry> children = new ArrayList<>();
            for (TrayMenuItem child : items) {
                Entry old = sameTypes ? free.removeFirst() : take(free, child);
                children.add(
                        old == null ? number(nextId++, child, List.of()) : number(old.id(), child, old.children()));
            }
            return new Entry(id, item, List.copyOf(children));
        }

        private static List<Class<?>> types(List<TrayMenuItem> items) {
            return items.stream().<Class<?>>map(TrayMenuItem::getClass).toList();
        }

        private static @Nullable Entry take(List<Entry> free, TrayMenuItem item) {
            for (Entry entry : free) {
                if (entry.item().getClass() == item.getClass()
                        && text(entry.item()).equals(text(item))) {
                    free.remove(entry);
                    return entry;
                }
            }
            return null;
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
