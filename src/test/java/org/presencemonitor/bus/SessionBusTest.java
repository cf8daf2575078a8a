package org.presencemonitor.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The session bus")
class SessionBusTest {
    private static final String VARIABLE = "DBUS_SESSION_BUS_ADDRESS";

    @TempDir
    Path folder;

    private void connect(Map<String, String> environment) throws DBusException {
        DBusConnection bus = new SessionBus(environment).connect(() -> {});
        assertThat(bus.getUniqueName()).startsWith(":");
        bus.disconnect();
    }

    @Nested
    @DisplayName("is found")
    @SuppressWarnings("try") // a bus that runs is held, not used
    class Found {
        @Test
        @DisplayName("behind addresses of a list that do not answer, or are none")
        void list() throws Exception {
            try (TestBus bus = TestBus.start(folder)) {
                connect(Map.of(
                        VARIABLE,
                        "unix:path=/missing,guid=00;nonsense;tcp:host=localhost,port=1;unix:guid=00,path="
                                + folder.resolve("bus") + ";"));
            }
        }

        @Test
        @DisplayName("at a path with signs that an address escapes")
        void escapes() throws Exception {
            Path odd = Files.createDirectory(folder.resolve("a b,c;d=e%f"));
            String address = BusTarget.ofSocket(odd + "/bus");
            assertThat(address).endsWith("a%20b%2cc%3bd%3de%25f/bus");
            try (TestBus bus = TestBus.start(folder, address)) {
                connect(Map.of(VARIABLE, address));
                connect(Map.of(VARIABLE, address.replace("/bus", "/%62%75%73")));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "autolaunch:", "unix:path=/missing;autolaunch:scope=install-path"})
        @DisplayName("in the folder of the session when no address names it")
        void runtimeFolder(String address) throws Exception {
            try (TestBus bus = TestBus.start(folder)) {
                connect(Map.of(VARIABLE, address, "XDG_RUNTIME_DIR", folder.toString()));
                connect(Map.of("XDG_RUNTIME_DIR", folder.toString()));
            }
        }

        @Test
        @DisplayName("in the file that dbus-launch writes for the display")
        void launched() throws IOException {
            Path id = Files.writeString(folder.resolve("id"), "0123\n");
            Path empty = Files.writeString(folder.resolve("empty"), "");
            Path file = folder.resolve(".dbus/session-bus/0123-7");
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, "# written by dbus-launch\nDBUS_SESSION_BUS_ADDRESS='unix:path=/a,guid=1'\nPID=1\n");
            for (String display : List.of(":7", ":7.0", "unix:7", "far:7.1")) {
                assertThat(new LaunchedBus(
                                        Map.of("HOME", folder.toString(), "DISPLAY", display),
                                        List.of(folder.resolve("missing"), empty, id))
                                .addresses())
                        .as(display)
                        .containsExactly("unix:path=/a,guid=1");
            }
        }
    }

    @Nested
    @DisplayName("that cannot be had is told in one sentence:")
    class Missing {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nonsense",
                    "disabled:",
                    "unix:",
                    "unix:abstract=/tmp/dbus-x,guid=00",
                    "unix:runtime=yes",
                    "unix:path=%zz",
                    "unix:path=/a%2",
                    "tcp:host=localhost,port=1",
                    "nonce-tcp:host=localhost,port=1,noncefile=/a",
                    "unixexec:path=ssh",
                    "unix:path=a\u0000b",
                    "=:;;"
                })
        @DisplayName("an address that this program can never use")
        void unusable(String address) {
            assertThatThrownBy(() -> new SessionBus(Map.of(VARIABLE, address)).connect(() -> {}))
                    .isInstanceOf(DBusException.class)
                    .message()
                    .startsWith("no connection to \""
                            + (address.equals("=:;;") ? "=:" : address.replace("\0", "<U+0000>")) + "\" (")
                    .hasSizeLessThan(200)
                    .doesNotContain("\n", "null", "Exception");
        }

        @Test
        @DisplayName("a bus that may still start, and an environment that names none")
        void mayStart() {
            assertThatThrownBy(() -> new SessionBus(Map.of(VARIABLE, "unix:path=/missing")).connect(() -> {}))
                    .isInstanceOf(DBusException.class)
                    .isNotInstanceOf(UnusableBusException.class)
                    .hasMessageContaining("\"unix:path=/missing\" (");
            assertThatThrownBy(() -> new SessionBus(Map.of()).connect(() -> {}))
                    .isNotInstanceOf(UnusableBusException.class)
                    .hasMessage("the environment names no session bus");
        }
    }
}
