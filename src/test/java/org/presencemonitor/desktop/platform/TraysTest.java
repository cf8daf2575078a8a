package org.presencemonitor.desktop.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.desktop.Tray;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The tray of a system")
class TraysTest {
    @ParameterizedTest
    @CsvSource({"Linux, StatusNotifierTray", "FreeBSD, StatusNotifierTray", "Windows 11, AwtTray", "Mac OS X, AwtTray"})
    @DisplayName("is AWT's on Windows and macOS, and the session bus's elsewhere")
    void bySystem(String system, String expected) {
        try (Tray tray = Trays.forSystem(new OperatingSystem(system), "test", () -> {}, () -> {}, visible -> {})) {
            assertThat(tray.getClass().getSimpleName()).isEqualTo(expected);
        }
    }
}
