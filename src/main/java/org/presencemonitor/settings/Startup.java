package org.presencemonitor.settings;

/**
 * The settings of the program's start. Changes apply from the next start on.
 *
 * @param hidden no window opens; the tray icon opens it when asked
 * @param client the simulated client starts with the program
 */
public record Startup(boolean hidden, boolean client) {
    public static final Startup DEFAULT = new Startup(false, true);

    public Startup withHidden(boolean chosen) {
        return new Startup(chosen, client);
    }

    public Startup withClient(boolean chosen) {
        return new Startup(hidden, chosen);
    }
}
