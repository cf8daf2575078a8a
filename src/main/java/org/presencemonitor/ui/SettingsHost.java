package org.presencemonitor.ui;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** What the settings window needs from the program around it. Called on the FX thread; must not block. */
public interface SettingsHost {
    /** Where the program keeps its files. */
    Path dataFolder();

    /** Opens that folder in the desktop's file manager; false when there is none that does. Completes on any thread. */
    CompletableFuture<Boolean> openDataFolder();

    /** What a person who helps needs to know, as text with neither passwords nor whole names. Completes on any thread. */
    CompletableFuture<String> diagnostics();
}
