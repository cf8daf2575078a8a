package org.presencemonitor.ui.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.presence.Provider;

/** What the settings window needs from the program around it. Called on the FX thread; must not block. */
public interface SettingsHost {
    /** Where the program keeps its files. */
    Path dataFolder();

    /** Opens that folder in the file manager; false when there is none. Completes on any thread. */
    CompletableFuture<Boolean> openDataFolder();

    /** Opens the folder of the program's log in the same way, after creating it where nothing has been logged yet. */
    CompletableFuture<Boolean> openLogFolder();

    /** What is watched, and what else could be. */
    SourceControls sources();

    /** The watched clients, shown or not, in their order; never empty. */
    List<Provider> clients();

    /** How many entries of the history are older than that many days. Completes on any thread; may fail. */
    CompletableFuture<Long> entriesOlderThan(int days);

    /** Diagnostics for support, as text without passwords or complete names. Completes on any thread. */
    CompletableFuture<String> diagnostics();
}
