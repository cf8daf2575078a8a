package org.presencemonitor.settings;

/**
 * What the user chose. Immutable; a change is a new value given to {@link SettingsStore#save}.
 *
 * @param startClient the simulated client starts with the program
 * @param noTrayExplained the user has been told that closing the window quits where there is no tray
 * @param provider key name of the client to show; empty for the first one that is watched
 */
public record Settings(boolean startClient, boolean noTrayExplained, String provider) {
    public static final Settings DEFAULT = new Settings(true, false, "");

    public Settings withNoTrayExplained() {
        return new Settings(startClient, true, provider);
    }

    public Settings withProvider(String app) {
        return new Settings(startClient, noTrayExplained, app);
    }
}
