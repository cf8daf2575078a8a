package org.presencemonitor.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.desktop.autostart.AutostartObstacle;
import org.presencemonitor.desktop.autostart.AutostartState;
import org.presencemonitor.presence.Provider;

/** What the settings window needs from the program around it. Called on the FX thread; must not block. */
public interface SettingsHost {
    /** Where the program keeps its files. */
    Path dataFolder();

    /** Opens that folder in the file manager; false when there is none. Completes on any thread. */
    CompletableFuture<Boolean> openDataFolder();

    /** Opens the folder of the program's log in the same way, after creating it where nothing has been logged yet. */
    CompletableFuture<Boolean> openLogFolder();

    /** Whether a login starts the program, as it is now. Completes on any thread. */
    CompletableFuture<AutostartState> autostart();

    /** Makes a login start the program or not; why not, where it cannot be changed. Completes on any thread. */
    CompletableFuture<Optional<AutostartObstacle>> turnAutostart(boolean on);

    /** What is watched, and what else could be. */
    SourceControls sources();

    /** The watched clients, shown or not, in their order; never empty. */
    List<Provider> clients();

    /** How many entries of the history are older than that many days. Completes on any thread; may fail. */
    CompletableFuture<Long> entriesOlderThan(int days);

    /** Diagnostics for support, as text without passwords or complete names. Completes on any thread. */
    CompletableFuture<String> diagnostics();
}
