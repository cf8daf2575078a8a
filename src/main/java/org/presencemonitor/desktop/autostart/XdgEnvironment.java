package org.presencemonitor.desktop.autostart;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a desktop of Linux looks for what it starts, by the specifications of freedesktop.org.
 *
 * @param folder the user's own
 * @param systemFolders those of the system, the first one counting before the others
 * @param desktops the names of the desktop that runs; none outside of one
 * @param searchPath where programs without a path are looked for
 */
record XdgEnvironment(Path folder, List<Path> systemFolders, List<String> desktops, List<Path> searchPath) {
    private static final String AUTOSTART = "autostart";

    static XdgEnvironment of(Map<String, String> environment, Path home) {
        Path config = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""));
        // The base directory specification says to ignore a relative one.
        Path own = config.isAbsolute() ? config : home.resolve(".config");
        String system = environment.getOrDefault("XDG_CONFIG_DIRS", "");
        return new XdgEnvironment(
                own.resolve(AUTOSTART),
                folders(system.isEmpty() ? "/etc/xdg" : system).stream()
                        .map(folder -> folder.resolve(AUTOSTART))
                        .toList(),
                split(environment.getOrDefault("XDG_CURRENT_DESKTOP", "")),
                folders(environment.getOrDefault("PATH", "")));
    }

    private static List<Path> folders(String list) {
        return split(list).stream().map(Path::of).filter(Path::isAbsolute).toList();
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(":")).filter(one -> !one.isEmpty()).toList();
    }
}
