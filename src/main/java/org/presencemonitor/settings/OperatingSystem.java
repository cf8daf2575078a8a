package org.presencemonitor.settings;

import java.util.Locale;
import java.util.Map;

/**
 * The operating system that this program runs on, as far as the program differs between systems.
 *
 * @param name the system property {@code os.name}
 */
public record OperatingSystem(String name) {
    private static final OperatingSystem CURRENT = new OperatingSystem(System.getProperty("os.name", ""));

    /** The one that runs this program. */
    public static OperatingSystem current() {
        return CURRENT;
    }

    public boolean isWindows() {
        return startsWith("windows");
    }

    public boolean isMac() {
        return startsWith("mac");
    }

    public boolean isLinux() {
        return startsWith("linux");
    }

    /** Name and version, for a report. */
    public String description() {
        return name + " " + System.getProperty("os.version");
    }

    /** Whether there is a display; on Linux variables of that environment name it. */
    public boolean hasDisplay(Map<String, String> environment) {
        return isWindows() || isMac() || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    /** False for a 32-bit Java on a 64-bit system. */
    public static boolean isJava64Bit() {
        return System.getProperty("sun.arch.data.model", "64").equals("64");
    }

    private boolean startsWith(String prefix) {
        return name.toLowerCase(Locale.ROOT).startsWith(prefix);
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
