package org.presencemonitor.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("The display server")
class DisplayServerTest {
    @TempDir
    private Path folder;

    private DisplayServer wayland() {
        return DisplayServer.of(Map.of("WAYLAND_DISPLAY", "wayland-7", "XDG_RUNTIME_DIR", folder.toString()));
    }

    private ServerSocketChannel serve() throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                .bind(UnixDomainSocketAddress.of(folder.resolve("wayland-7")));
    }

    @Test
    @DisplayName("is gone when it takes no more connections, whether or not it has left its socket behind")
    void gone() throws IOException {
        DisplayServer display;
        try (ServerSocketChannel server = serve()) {
            display = wayland();
            assertThat(display.isGone()).isFalse();
            assertThat(server.isOpen()).isTrue();
        }
        assertThat(display.isGone()).isTrue();
        Files.delete(folder.resolve("wayland-7"));
        assertThat(display.isGone()).isTrue();
        try (ServerSocketChannel again = serve()) {
            assertThat(again.isOpen()).isTrue();
            assertThat(display.isGone()).isFalse();
        }
    }

    @Test
    @DisplayName("that never was there, or is one of another computer, is not gone")
    void unknown() {
        assertThat(wayland().isGone()).isFalse();
        for (String display : new String[] {"", ":99999", "other:0", "localhost:10.0", "nonsense", ":1\0"}) {
            assertThat(DisplayServer.of(Map.of("DISPLAY", display)).isGone())
                    .as(display)
                    .isFalse();
        }
        assertThat(DisplayServer.of(Map.of("WAYLAND_DISPLAY", "a\0b", "XDG_RUNTIME_DIR", "/run"))
                        .isGone())
                .isFalse();
    }

    @Test
    @DisplayName("has the name that the environment gives it; the X server comes first")
    void names() {
        assertThat(DisplayServer.of(Map.of()).name()).isEmpty();
        assertThat(DisplayServer.of(Map.of("DISPLAY", ":1.0")).name()).isEqualTo(":1.0");
        assertThat(wayland().name()).isEqualTo("wayland-7");
        assertThat(DisplayServer.of(Map.of("DISPLAY", ":1", "WAYLAND_DISPLAY", "wayland-7"))
                        .name())
                .isEqualTo(":1");
    }
}
