package org.presencemonitor.app;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen to show a window on. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return isThere(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean isThere(String osName, Map<String, String> environment) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return true;
        }
        return isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
    }
}
