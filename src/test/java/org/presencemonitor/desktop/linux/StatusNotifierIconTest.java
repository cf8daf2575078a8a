package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayContent;

@DisplayName("The tray icon of Linux desktops")
class StatusNotifierIconTest extends PanelFixture {
    private static final String ITEM = StatusNotifierItem.NAME;

    @Test
    @DisplayName("registers once, under the name of its connection, and is visible then")
    void registers() {
        assertThat(tray.isVisible()).isTrue();
        assertThat(panel.items()).singleElement().asString().startsWith(":");
    }

    @Test
    @DisplayName("tells the panel what it is")
    void properties() throws Exception {
        assertThat(panel.property(StatusItem.PATH, ITEM, "Category")).isEqualTo("Communications");
        assertThat(panel.property(StatusItem.PATH, ITEM, "Id")).isEqualTo("presence-monitor");
        assertThat(panel.property(StatusItem.PATH, ITEM, "Title")).isEqualTo("Available");
        assertThat(panel.property(StatusItem.PATH, ITEM, "Status")).isEqualTo("Active");
        assertThat(panel.property(StatusItem.PATH, ITEM, "ItemIsMenu")).isEqualTo(false);
        assertThat(panel.property(StatusItem.PATH, ITEM, "Menu")).isEqualTo(new DBusPath("/MenuBar"));
        assertThat(panel.property(StatusItem.PATH, ITEM, "IconAccessibleDesc")).isEqualTo("Available");
        assertThat(panel.property(StatusItem.PATH, ITEM, "AttentionAccessibleDesc"))
                .isEqualTo("Available");
        assertThat(panel.itemProperties())
                .containsOnlyKeys(
                        "Category",
                        "WindowId",
                        "IconThemePath",
                        "IconAccessibleDesc",
                        "AttentionAccessibleDesc",
                        "AttentionMovieName",
                        "OverlayIconName",
                        "OverlayIconPixmap",
                        "Id",
                        "Title",
                        "Status",
                        "IconName",
                        "IconPixmap",
                        "AttentionIconName",
                        "AttentionIconPixmap",
                        "ToolTip",
                        "ItemIsMenu",
                        "Menu");
    }

    @Test
    @DisplayName("gives the icon in ascending sizes and their doubles, as ARGB in network byte order")
    void pixmap() throws Exception {
        List<Object[]> pixmaps = new ArrayList<>();
        ((List<?>) panel.property(StatusItem.PATH, ITEM, "IconPixmap"))
                .forEach(pixmap -> pixmaps.add((Object[]) pixmap));
        assertThat(pixmaps).extracting(pixmap -> pixmap[0]).containsExactly(16, 22, 24, 32, 44, 48, 64);
        Object[] small = pixmaps.get(1);
        ByteBuffer expected = ByteBuffer.allocate(22 * 22 * 4);
        expected.asIntBuffer().put(PanelIcon.draw(StatusIcon.AVAILABLE, 22));
        assertThat(small[2].toString()).isEqualTo(Arrays.toString(expected.array()));
    }

    @Test
    @DisplayName("has a tooltip whose second line is plain text although the protocol takes markup")
    void toolTip() throws Exception {
        tray.show(new TrayContent(StatusIcon.AVAILABLE, "A & B", "<b> & co", List.of()));
        await().untilAsserted(() -> assertThat((Object[]) panel.property(StatusItem.PATH, ITEM, "ToolTip"))
                .containsExactly("", List.of(), "A & B", "&lt;b&gt; &amp; co"));
    }

    @Test
    @DisplayName("answers a left click on the tray's thread")
    void leftClick() throws Exception {
        panel.item().activate(10, 20);
        assertThat(nextHeard()).isEqualTo("icon on tray");
    }

    @Test
    @DisplayName("answers a middle click too, and a scroll with nothing")
    void otherGestures() throws Exception {
        panel.item().scroll(120, "vertical");
        panel.item().secondaryActivate(10, 20);
        assertThat(nextHeard()).isEqualTo("icon on tray");
        assertThat(heard).isEmpty();
    }

    @Test
    @DisplayName("says that a problem needs attention, once per change")
    void problem() throws Exception {
        tray.show(content(StatusIcon.PROBLEM, "Problem"));
        await().until(() -> !panel.signals(StatusNotifierItem.NewStatus.class).isEmpty());
        assertThat(panel.property(StatusItem.PATH, ITEM, "Status")).isEqualTo("NeedsAttention");
        assertThat(panel.signals(StatusNotifierItem.NewIcon.class)).hasSize(1);
        assertThat(panel.signals(StatusNotifierItem.NewTitle.class)).hasSize(1);
        assertThat(panel.signals(StatusNotifierItem.NewToolTip.class)).hasSize(1);
    }

    @Test
    @DisplayName("the newest wins")
    void newestWins() {
        for (int i = 0; i < 1_000; i++) {
            tray.show(content(StatusIcon.AWAY, "Away " + i));
        }
        await().untilAsserted(() ->
                assertThat(panel.property(StatusItem.PATH, ITEM, "Title")).isEqualTo("Away 999"));
    }
}
