package org.presencemonitor.ui;

/**
 * The window once it exists, for {@link PresenceWindow}. An interface, so that a hidden start loads no class of JavaFX.
 * Methods may be called from any thread.
 */
interface OpenWindow {
    /**
     * Shows the window or brings it to the front, and returns once its frame is drawn.
     *
     * @param asked whether the user asks for it now, so that it may take the keyboard from another program
     * @return false when it has not been drawn within a time limit, or when this is the thread that draws
     */
    boolean raise(boolean asked);

    /** Takes the window off the screen. */
    void hide();

    /** Shows what another feed brings, once that has brought something. */
    void watch(StatusFeed feed, WindowDependencies parts);

    /** Shows the settings or brings them to the front. */
    void raiseSettings();

    /** Removes the window and ends the toolkit. */
    void close();
}
