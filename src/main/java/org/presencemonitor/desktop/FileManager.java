package org.presencemonitor.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.settings.OperatingSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop's own program for looking at folders. */
public final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final int PATIENCE_SECONDS = 10;

    private final OperatingSystem system;

    /** The one of this system. */
    public static FileManager ofThisSystem() {
        return new FileManager(OperatingSystem.current());
    }

    FileManager(OperatingSystem system) {
        this.system = system;
    }

    /** Opens a folder; false when nothing here does. Blocks for a moment. */
    public boolean open(Path folder) {
        try {
            Process opener = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // One that still runs is showing the folder. Explorer answers 1 when all is well.
            return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0 || system.isWindows();
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
