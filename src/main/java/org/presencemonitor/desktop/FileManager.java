package org.presencemonitor.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.settings.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop's program that shows folders. */
public record FileManager(OperatingSystem system) {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final int TIMEOUT_SECONDS = 10;

    /** The one of this system. */
    public static FileManager ofThisSystem() {
        return new FileManager(OperatingSystem.current());
    }

    /** Opens a folder; false when no program here does. Blocks for up to {@value #TIMEOUT_SECONDS} seconds. */
    public boolean open(Path folder) {
        try {
            Process opener = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // A process that still runs shows the folder. Explorer returns 1 on success.
            return !opener.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0 || system.isWindows();
        } catch (IOException e) {
            LOG.debug("No file manager", e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
