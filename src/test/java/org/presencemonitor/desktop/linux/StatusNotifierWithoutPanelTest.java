package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.desktop.StatusIcon;

@DisplayName("The tray icon of Linux desktops, without a panel,")
class StatusNotifierWithoutPanelTest extends TrayFixture {
    @Test
    @DisplayName("waits, and appears when a panel starts")
    void panelComesLater() throws Exception {
        tray.show(content(StatusIcon.AVAILABLE, "Available"));
        await().until(tray::mayAppear);
        assertThat(tray.isVisible()).isFalse();
        try (FakePanel panel = startPanel()) {
            assertThat(nextHeard()).isEqualTo("visible");
            assertThat(panel.items()).hasSize(1);
        }
    }

    @Test
    @DisplayName("is not visible with a watcher that nobody shows icons for, until someone does")
    void watcherWithoutHost() throws Exception {
        try (FakePanel panel = new FakePanel(address(), false)) {
            tray.show(content(StatusIcon.AVAILABLE, "Available"));
            await().until(() -> !panel.items().isEmpty());
            assertThat(tray.isVisible()).isFalse();
            panel.host(true);
            assertThat(nextHeard()).isEqualTo("visible");
        }
    }

    @Test
    @DisplayName("waits for a watcher that has the name, and not yet the object")
    void watcherWithoutObject() throws Exception {
        try (FakePanel panel = FakePanel.withoutName(address())) {
            panel.takeName();
            tray.show(content(StatusIcon.AVAILABLE, "Available"));
            TestBus.awaitPrograms(address(), 2);
            assertThat(tray.isVisible()).isFalse();
            await().until(() -> !tray.mayAppear());
            panel.export();
            assertThat(nextHeard()).isEqualTo("visible");
            assertThat(panel.items()).hasSize(1);
        }
    }

    @Test
    @DisplayName("waits for the bus, too")
    void busComesLater() throws Exception {
        bus.close();
        tray.show(content(StatusIcon.AVAILABLE, "Available"));
        bus = startBus();
        try (FakePanel panel = startPanel()) {
            assertThat(nextHeard()).isEqualTo("visible");
            assertThat(panel.items()).hasSize(1);
        }
    }

    @Test
    @DisplayName("waits no longer once it is closed")
    void closedWhileWaiting() throws Exception {
        bus.close();
        tray.show(content(StatusIcon.AVAILABLE, "Available"));
        await().pollDelay(Duration.ofMillis(100)).until(() -> !tray.isVisible());
        tray.close();
        bus = startBus();
        try (FakePanel panel = startPanel()) {
            await().during(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(panel.items()).isEmpty());
        }
    }
}
