package org.presencemonitor.app;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.SessionLink;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.testing.SimulatedMonitor;

@DisplayName("The diagnostics")
class DiagnosticsTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();

    private String text() {
        simulated.monitor().open();
        simulated.client().start();
        simulated.time().advance(ofSeconds(10));
        return new Diagnostics(
                        "Presence Monitor 1",
                        "Linux 6, amd64",
                        "A JVM 21",
                        Path.of("/home/jane.doe/.local/share/presence-monitor"),
                        "/home/jane.doe",
                        Settings.DEFAULT,
                        List.of("/home/jane.doe/settings.json: \"textSize\" is 300, expected another"),
                        List.of(simulated.monitor().current()),
                        List.of("2026-03-05 08:00:00.000 WARN /home/jane.doe/registry.reg and jane@contoso.example"),
                        simulated.time().now())
                .text();
    }

    @Test
    @DisplayName("say what runs where, what was chosen and each link with its raw value")
    void everyLink() {
        assertThat(text())
                .startsWith("Presence Monitor 1, ")
                .contains("Linux 6, amd64", "A JVM 21", "textSize=100", "\"textSize\" is 300")
                .contains("Communicator: AVAILABLE", "Value[value=2]", "Messenger: CONNECTED", "Session: 0x0002")
                .contains("Mail: LOGGED_ON, 1 transports");
    }

    @Test
    @DisplayName("hold neither the user's home nor whole names")
    void masked() {
        String text = text();
        SessionLink session = simulated.monitor().current().session();

        assertThat(text)
                .contains("Data folder: ~/.local", "signed in as ")
                .contains("WARN ~/registry.reg and j…@c….e…")
                .doesNotContain("jane.doe");
        assertThat(session.signinName()).isNotEmpty();
        assertThat(text).doesNotContain(session.signinName(), session.friendlyName());
    }

    @Test
    @DisplayName("leave the first letter of each word of a name, in any script")
    void shortened() {
        assertThat(Diagnostics.shortened("user@contoso.example")).isEqualTo("u…@c….e…");
        assertThat(Diagnostics.shortened("Анна Петрова-Лунц")).isEqualTo("А… П…");
    }
}
