package org.presencemonitor.ui;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.activity.ExportHost;
import org.presencemonitor.ui.settings.SettingsHost;

/** What the window needs from the program around it. Called on the FX thread; must not block. */
public interface WindowHost extends SettingsHost, ExportHost {
    /** True while a tray icon can bring the window back, so that closing may hide it. */
    boolean trayVisible();

    /** Whether the user has seen that closing quits where there is no tray. */
    boolean noTrayExplained();

    /** Stores that the user has seen it. */
    void noTrayWasExplained();

    /**
     * A client of this computer, to ask whether it is to be watched; empty where there is none, and where the user has
     * chosen or was asked. Completes on any thread.
     */
    CompletableFuture<Optional<FoundClient>> clientToAskAbout();

    /** Stores that the user has been asked. */
    void clientWasAskedAbout();

    /** Shows another of the watched clients, in the window and in the tray, and stores the choice. */
    void choose(Provider provider);

    /** The window is seen and has the keyboard from now on, or no longer; may be called again with the same value. */
    void windowInFront(boolean inFront);

    /** The window can be seen from now on, or no longer: it was closed into the tray or minimised. */
    void windowSeen(boolean seen);

    /** Ends the program. */
    void quit();
}
