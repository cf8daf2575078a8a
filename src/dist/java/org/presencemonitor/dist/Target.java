package org.presencemonitor.dist;

import java.util.Locale;

/** The system that packages are made for: the one that makes them. */
enum Target {
    LINUX("lib"),
    WINDOWS("bin"),
    MAC("lib");

    private final String libraries;

    Target(String libraries) {
        this.libraries = libraries;
    }

    static Target here() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return os.startsWith("windows") ? WINDOWS : os.startsWith("mac") ? MAC : LINUX;
    }

    /** The runtime's folder for native libraries. */
    String libraries() {
        return libraries;
    }

    /** Whether a native library in a jar is for this system and processor; at the top of a jar it always is. */
    boolean takes(String entry) {
        int end = entry.lastIndexOf('/');
        return end < 0
                || entry.substring(0, end).endsWith(folderOfSqlite())
                || entry.substring(0, end).endsWith(folderOfJna());
    }

    private String folderOfSqlite() {
        String system = this == LINUX ? "Linux" : this == MAC ? "Mac" : "Windows";
        return "/native/" + system + "/" + (isArm() ? "aarch64" : "x86_64");
    }

    private String folderOfJna() {
        String system = this == LINUX ? "linux" : this == MAC ? "darwin" : "win32";
        return "/jna/" + system + "-" + (isArm() ? "aarch64" : "x86-64");
    }

    private static boolean isArm() {
        return System.getProperty("os.arch").equals("aarch64");
    }
}
