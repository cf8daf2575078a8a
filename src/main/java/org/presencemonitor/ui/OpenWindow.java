package org.presencemonitor.ui;

/**
 * The window once it exists, as {@link PresenceWindow} drives it: an interface, so that a start into the tray loads no
 * class of JavaFX. Methods may be called from any thread.
 */
interface OpenWindow {
    /** Shows the window or brings it to the front, and returns once its first frame is drawn. */
    void raise();

    /** Shows the settings or brings them to the front. */
    void raiseSettings();

    /** Removes the window for good. */
    void close();
}
