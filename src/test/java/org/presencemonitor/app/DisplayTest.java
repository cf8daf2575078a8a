package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A display")
class DisplayTest {
    @Test
    @DisplayName("is there on Linux when X11 or Wayland says so, and always elsewhere")
    void isThere() {
        assertThat(Display.isThere("Linux", Map.of())).isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ""))).isFalse();
        assertThat(Display.isThere("Linux", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.isThere("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isTrue();
        assertThat(Display.isThere("Windows 11", Map.of())).isTrue();
        assertThat(Display.isThere("Mac OS X", Map.of())).isTrue();
    }
}
