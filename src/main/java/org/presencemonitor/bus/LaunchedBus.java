package org.presencemonitor.bus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A session bus that no variable names: systemd's has its socket in the folder of the session, and dbus-launch writes
 * the address of its own into a file for the display.
 *
 * @param environment variables by name
 * @param machineIds files that may hold the id of the machine
 */
record LaunchedBus(Map<String, String> environment, List<Path> machineIds) {
    private static final Pattern DISPLAY = Pattern.compile("[^:]*:(\\d+)(?:\\.\\d+)?");
    private static final Pattern ADDRESS = Pattern.compile("(?m)^DBUS_SESSION_BUS_ADDRESS='?([^'\n]+)'?$");

    static LaunchedBus of(Map<String, String> environment) {
        return new LaunchedBus(environment, List.of(Path.of("/var/lib/dbus/machine-id"), Path.of("/etc/machine-id")));
    }

    /** Where it may be, the likelier first. */
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        String folder = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!folder.isEmpty()) {
            addresses.add(BusTarget.ofSocket(folder + "/bus"));
        }
        machineIds.stream()
                .flatMap(file -> read(file).stream())
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .flatMap(this::written)
                .ifPresent(addresses::add);
        return addresses;
    }

    private Optional<String> written(String machine) {
        Matcher display = DISPLAY.matcher(environment.getOrDefault("DISPLAY", ""));
        String home = environment.getOrDefault("HOME", "");
        if (home.isEmpty() || !display.matches()) {
            return Optional.empty();
        }
        try {
            return read(Path.of(home, ".dbus", "session-bus", machine + "-" + display.group(1)))
                    .map(ADDRESS::matcher)
                    .filter(Matcher::find)
                    .map(address -> address.group(1));
        } catch (InvalidPathException otherLocale) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
