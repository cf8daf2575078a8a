package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.bus.TestBus;

@DisplayName("What the tray icon of Linux desktops does not have")
class BusErrorTest extends PanelFixture {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties.";
    private static final String ITEM = StatusNotifierItem.NAME;

    static Stream<Arguments> questions() {
        return Stream.of(
                arguments("UnknownProperty", "/StatusNotifierItem", PROPERTIES + "Get", List.of(ITEM, "Nonsense")),
                arguments("UnknownInterface", "/StatusNotifierItem", PROPERTIES + "Get", List.of("a.b", "Title")),
                arguments("UnknownInterface", "/MenuBar", PROPERTIES + "GetAll", List.of("a.b")),
                arguments("UnknownProperty", "/MenuBar", PROPERTIES + "Get", List.of(DBusMenu.NAME, "Nonsense")),
                arguments("UnknownMethod", "/StatusNotifierItem", ITEM + ".Nonsense", List.of()),
                arguments("UnknownMethod", "/StatusNotifierItem", ITEM + ".Activate", List.of("text")),
                arguments("UnknownObject", "/nothing", ITEM + ".Nonsense", List.of()),
                arguments(
                        "PropertyReadOnly",
                        "/MenuBar",
                        PROPERTIES + "Set",
                        List.of(DBusMenu.NAME, "Status", "variant:x")),
                arguments("InvalidArgs", "/MenuBar", DBusMenu.NAME + ".GetProperty", List.of("int32:99", "label")));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("questions")
    @DisplayName("is refused with the names of the D-Bus Specification")
    void refused(String error, String path, String method, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "dbus-send",
                "--bus=" + TestBus.address(directory),
                "--print-reply",
                "--dest=" + panel.items().getFirst(),
                path,
                method));
        for (String argument : arguments) {
            command.add(
                    argument.contains(":") ? argument.replace("variant:", "variant:string:") : "string:" + argument);
        }
        Process asker = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(asker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("Error org.freedesktop.DBus.Error." + error + ": ");
    }
}
