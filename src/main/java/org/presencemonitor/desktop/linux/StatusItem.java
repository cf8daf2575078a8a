package org.presencemonitor.desktop.linux;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayContent;

/** The icon and its tooltip as an object on the bus. */
final class StatusItem extends ReadOnlyProperties implements StatusNotifierItem {
    static final String PATH = "/StatusNotifierItem";

    /**
     * Panels scale the nearest one, or the first that is not smaller; these are the usual heights and their doubles.
     */
    private static final int[] SIZES = {16, 22, 24, 32, 44, 48, 64};

    private final String id;
    private final Runnable activated;
    private @Nullable TrayContent shown;
    private volatile Map<String, Variant<?>> properties = Map.of();

    /**
     * @param id of the program among the panel's items
     * @param activated called after a click, on a D-Bus thread
     */
    StatusItem(String id, Runnable activated) {
        super(StatusNotifierItem.NAME);
        this.id = id;
        this.activated = activated;
    }

    /** Replaces the content and returns the signals of the change; none when nothing has changed. */
    List<DBusSignal> show(TrayContent content) throws DBusException {
        TrayContent before = shown;
        shown = content;
        properties = describe(content);
        return before == null ? List.of() : changes(before, content);
    }

    private static List<DBusSignal> changes(TrayContent before, TrayContent now) throws DBusException {
        List<DBusSignal> signals = new ArrayList<>();
        boolean newTitle = !before.title().equals(now.title());
        if (before.icon() != now.icon()) {
            signals.add(new NewIcon(PATH));
            signals.add(new NewAttentionIcon(PATH));
        }
        if (newTitle) {
            signals.add(new NewTitle(PATH));
        }
        if (newTitle || !before.detail().equals(now.detail())) {
            signals.add(new NewToolTip(PATH));
        }
        if (!status(before.icon()).equals(status(now.icon()))) {
            signals.add(new NewStatus(PATH, status(now.icon())));
        }
        return signals;
    }

    private Map<String, Variant<?>> describe(TrayContent content) {
        Variant<?> pixmaps = new Variant<>(pixmaps(content.icon()), "a(iiay)");
        Variant<?> empty = new Variant<>("");
        Variant<?> title = new Variant<>(content.title());
        ToolTip toolTip = new ToolTip("", List.of(), content.title(), escape(content.detail()));
        return Map.ofEntries(
                Map.entry("Category", new Variant<>("Communications")),
                Map.entry("Id", new Variant<>(id)),
                Map.entry("Title", title),
                Map.entry("Status", new Variant<>(status(content.icon()))),
                Map.entry("WindowId", new Variant<>(0)),
                Map.entry("IconThemePath", empty),
                Map.entry("IconName", empty),
                Map.entry("IconPixmap", pixmaps),
                Map.entry("IconAccessibleDesc", title),
                Map.entry("AttentionIconName", empty),
                Map.entry("AttentionIconPixmap", pixmaps),
                Map.entry("AttentionAccessibleDesc", title),
                Map.entry("AttentionMovieName", empty),
                Map.entry("OverlayIconName", empty),
                Map.entry("OverlayIconPixmap", new Variant<>(List.of(), "a(iiay)")),
                Map.entry("ToolTip", new Variant<>(toolTip, "(sa(iiay)ss)")),
                Map.entry("ItemIsMenu", new Variant<>(false)),
                Map.entry("Menu", new Variant<>(new DBusPath(MenuObject.PATH))));
    }

    /** A panel brings an item that needs attention out of its overflow. */
    private static String status(StatusIcon icon) {
        return icon == StatusIcon.PROBLEM ? "NeedsAttention" : "Active";
    }

    private static List<Pixmap> pixmaps(StatusIcon icon) {
        return IntStream.of(SIZES)
                .mapToObj(size -> {
                    ByteBuffer bytes = ByteBuffer.allocate(4 * size * size);
                    bytes.asIntBuffer().put(PanelIcon.draw(icon, size));
                    return new Pixmap(size, size, bytes.array());
                })
                .toList();
    }

    /** Text as markup. */
    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    Map<String, Variant<?>> properties() {
        return properties;
    }

    @Override
    public void activate(int x, int y) {
        activated.run();
    }

    /** The middle button does the same as the left one. */
    @Override
    public void secondaryActivate(int x, int y) {
        activated.run();
    }

    @Override
    public void contextMenu(int x, int y) {
        activated.run();
    }

    @Override
    public void scroll(int delta, String orientation) {
        // Nothing here can be scrolled.
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }
}
