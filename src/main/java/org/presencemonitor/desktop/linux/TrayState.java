package org.presencemonitor.desktop.linux;

/** How far the icon has come on its way to the panel. */
enum TrayState {
    NOT_CONNECTED("The tray icon waits for the session bus"),
    NO_WATCHER("The tray icon waits for a panel that shows such icons"),
    NO_ANSWER("The tray icon waits for the panel's answer"),
    NO_HOST("The tray icon waits for a panel to show it"),
    VISIBLE("The tray icon is shown");

    private final String sentence;

    TrayState(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
