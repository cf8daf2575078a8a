package org.presencemonitor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The operating system")
class OperatingSystemTest {
    @Test
    @DisplayName("has a display on Linux when X11 or Wayland says so, and always elsewhere")
    void display() {
        assertThat(new OperatingSystem("Linux").hasDisplay(Map.of())).isFalse();
        assertThat(new OperatingSystem("Linux").hasDisplay(Map.of("DISPLAY", "")))
                .isFalse();
        assertThat(new OperatingSystem("Linux").hasDisplay(Map.of("DISPLAY", ":0")))
                .isTrue();
        assertThat(new OperatingSystem("Linux").hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(new OperatingSystem("Windows 11").hasDisplay(Map.of())).isTrue();
        assertThat(new OperatingSystem("Mac OS X").hasDisplay(Map.of())).isTrue();
    }
}
