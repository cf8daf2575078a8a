package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

/** A tray whose icon, with a whole menu, a panel shows already. */
abstract class PanelFixture extends TrayFixture {
    FakePanel panel;

    @BeforeEach
    void appear() throws Exception {
        panel = startPanel();
        tray.show(content(
                StatusIcon.AVAILABLE,
                "Available",
                new Label("Available"),
                new Separator(),
                action("Sign_out"),
                new Action("Log off", false, () -> heard.add("Log off")),
                new Submenu("Set status", List.of(action("Busy"), action("Away")))));
        assertThat(nextHeard()).isEqualTo("visible");
    }

    @AfterEach
    void closePanel() throws Exception {
        panel.close();
    }
}
