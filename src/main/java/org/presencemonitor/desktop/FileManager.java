package org.presencemonitor.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.settings.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop's program that shows folders. */
public record FileManager(OperatingSystem system) {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    /** After this, a process that still runs shows the folder: many stay until their window is closed. */
    private static final Duration FAILURE_TIMEOUT = Duration.ofSeconds(10);

    /** The one of this system. */
    public static FileManager ofThisSystem() {
        return new FileManager(OperatingSystem.current());
    }

    /**
     * Opens a folder, and returns without waiting for the program that shows it.
     *
     * @return completes with false when no program here does
     */
    public CompletableFuture<Boolean> open(Path folder) {
        return run(command(folder), FAILURE_TIMEOUT);
    }

    CompletableFuture<Boolean> run(List<String> command, Duration failureTimeout) {
        try {
            Process opener = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Explorer returns 1 on success.
            return opener.onExit()
                    .thenApply(ended -> ended.exitValue() == 0 || system.isWindows())
                    .completeOnTimeout(true, failureTimeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            LOG.debug("No file manager", e);
            return CompletableFuture.completedFuture(false);
        }
    }

    List<String> command(Path folder) {
        String path = folder.toAbsolutePath().toString();
        if (system.isWindows()) {
            return List.of("explorer.exe", path);
        }
        return List.of(system.isMac() ? "open" : "xdg-open", path);
    }
}
