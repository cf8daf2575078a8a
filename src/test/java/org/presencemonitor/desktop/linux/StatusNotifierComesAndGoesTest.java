package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.desktop.StatusIcon;

@DisplayName("The tray icon of Linux desktops, as panel and bus come and go,")
class StatusNotifierComesAndGoesTest extends PanelFixture {
    @Test
    @DisplayName("is not visible when the panel has left, and registers again with the next one")
    void panelRestarts() throws Exception {
        panel.close();
        assertThat(nextHeard()).isEqualTo("not visible");
        assertThat(tray.isVisible()).isFalse();
        panel = startPanel();
        assertThat(nextHeard()).isEqualTo("visible");
        assertThat(panel.items()).hasSize(1);
        panel.item().activate(0, 0);
        assertThat(nextHeard()).isEqualTo("icon on tray");
    }

    @Test
    @DisplayName("registers again with a watcher that gave its name up and took it back on the same connection")
    void sameConnection() throws Exception {
        panel.flip();
        await().untilAsserted(() -> assertThat(panel.items()).hasSize(1));
        panel.flip();
        await().untilAsserted(() -> assertThat(panel.items()).hasSize(1));
        assertThat(tray.isVisible()).isTrue();
    }

    @Test
    @DisplayName("registers again when a panel comes to a watcher that has lost its list")
    void lostList() throws Exception {
        panel.host(false);
        assertThat(nextHeard()).isEqualTo("not visible");
        panel.forgetItems();
        panel.host(true);
        assertThat(nextHeard()).isEqualTo("visible");
        assertThat(panel.items()).hasSize(1);
    }

    @Test
    @DisplayName("hears of panels from its watcher alone")
    void anotherWatcher() throws Exception {
        try (FakePanel other = FakePanel.withoutName(address())) {
            other.host(false);
            other.host(true);
            panel.host(false);
            assertThat(nextHeard()).isEqualTo("not visible");
        }
    }

    @Test
    @DisplayName("runs what is clicked although the panel does not answer")
    void hangingPanel() throws Exception {
        panel.hang();
        panel.host(false); // the tray asks
        panel.menu().event(3, "clicked", new Variant<>(0), new UInt32(0));
        assertThat(nextHeard()).isEqualTo("Sign_out on tray");
        panel.item().activate(0, 0);
        assertThat(nextHeard()).isEqualTo("icon on tray");
        tray.show(content(StatusIcon.BUSY, "Busy"));
        await().untilAsserted(() -> assertThat(panel.property(StatusItem.PATH, StatusNotifierItem.NAME, "Title"))
                .isEqualTo("Busy"));
        tray.close();
        await().until(() -> TestBus.names(address()).stream()
                .noneMatch(name -> name.equals(panel.items().getFirst())));
    }

    @Test
    @DisplayName("is visible only while the watcher has a host")
    void hostLeaves() throws Exception {
        panel.host(false);
        assertThat(nextHeard()).isEqualTo("not visible");
        panel.host(true);
        assertThat(nextHeard()).isEqualTo("visible");
        assertThat(panel.items()).hasSize(1);
    }

    @Test
    @DisplayName("survives the end of the bus, and comes back with the next bus and panel")
    void busRestarts() throws Exception {
        bus.close();
        assertThat(nextHeard()).isEqualTo("not visible");
        tray.show(content(StatusIcon.BUSY, "Busy"));
        bus = startBus();
        panel = startPanel();
        assertThat(nextHeard()).isEqualTo("visible");
        assertThat(panel.property(StatusItem.PATH, StatusNotifierItem.NAME, "Title"))
                .isEqualTo("Busy");
    }

    @Test
    @DisplayName("takes the icon off the bus when closed, without a word to the listener")
    void close() throws Exception {
        String name = panel.items().getFirst();
        tray.close();
        await().until(() -> !TestBus.names(address()).contains(name));
        assertThat(tray.isVisible()).isFalse();
        tray.show(content(StatusIcon.BUSY, "Busy"));
        assertThat(heard).isEmpty();
    }
}
