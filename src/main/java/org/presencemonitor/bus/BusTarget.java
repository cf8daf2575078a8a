package org.presencemonitor.bus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.BusAddress;

/**
 * One address of a bus, as the variable {@code DBUS_SESSION_BUS_ADDRESS} lists them.
 *
 * @param text as it is written
 * @see <a href="https://dbus.freedesktop.org/doc/dbus-specification.html#addresses">D-Bus Specification, Server
 *     Addresses</a>
 */
record BusTarget(String text) {
    private static final String UNIX = "unix:";
    private static final String UNESCAPED = "-_/.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /** What the variable lists; without it, as for {@code autolaunch:}, where a session leaves the address. */
    static List<BusTarget> allOf(Map<String, String> environment) {
        String listed = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        List<String> texts = listed.isBlank()
                ? List.of("autolaunch:")
                : List.of(listed.strip().split(";"));
        return texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .flatMap(text -> text.startsWith("autolaunch:")
                        ? LaunchedBus.of(environment).addresses().stream()
                        : Stream.of(text))
                .map(BusTarget::new)
                .toList();
    }

    /** An address of the socket at a path. */
    static String ofSocket(String path) {
        StringBuilder escaped = new StringBuilder(UNIX).append("path=");
        for (byte one : path.getBytes(StandardCharsets.UTF_8)) {
            if (UNESCAPED.indexOf(one) >= 0) {
                escaped.append((char) one);
            } else {
                escaped.append(String.format(Locale.ROOT, "%%%02x", one));
            }
        }
        return escaped.toString();
    }

    /** For the library, which connects to sockets in the file system alone, and reads no escapes. */
    BusAddress address() throws UnusableBusException {
        if (!text.matches("[a-z-]+:.*")) {
            throw new UnusableBusException("this is not the address of a bus");
        }
        if (!text.startsWith(UNIX)) {
            throw new UnusableBusException("only sockets with a path are supported");
        }
        for (String parameter : List.of(text.substring(UNIX.length()).split(",", -1))) {
            if (parameter.startsWith("path=")) {
                return BusAddress.of(UNIX + "path=/").addParameter("path", unescape(parameter.substring(5)));
            }
        }
        throw new UnusableBusException("only sockets with a path are supported");
    }

    private static String unescape(String value) throws UnusableBusException {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != '%') {
                bytes.writeBytes(value.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            String digits = value.substring(i + 1, Math.min(i + 3, value.length()));
            if (!digits.matches("[0-9A-Fa-f]{2}")) {
                throw new UnusableBusException("after % two hexadecimal digits are missing");
            }
            bytes.write(Integer.parseInt(digits, 16));
            i += 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
