package org.presencemonitor.app;

/** What of Windows there is on the system that this program runs on. */
final class ThisSystem {
    private ThisSystem() {}

    static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    /** False for a 32-bit Java on a 64-bit system. */
    static boolean isJava64Bit() {
        return System.getProperty("sun.arch.data.model", "64").equals("64");
    }
}
