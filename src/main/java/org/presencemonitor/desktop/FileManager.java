package org.presencemonitor.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop's own program for looking at folders. */
public final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final int PATIENCE_SECONDS = 10;

    private final String osName;

    /** The one of this system. */
    public static FileManager ofThisSystem() {
        return new FileManager(System.getProperty("os.name", ""));
    }

    FileManager(String osName) {
        this.osName = osName.toLowerCase(Locale.ROOT);
    }

    /** Opens a folder; false when nothing here does. Blocks for a moment. */
    public boolean open(Path folder) {
        try {
            Process opener = new ProcessBuilder(command(folder))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // One that still runs is showing the folder. Explorer answers 1 when all is well.
            return !opener.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || opener.exitValue() == 0 || isWindows();
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
        if (isWindows()) {
            return List.of("explorer.exe", path);
        }
        return List.of(osName.startsWith("mac") ? "open" : "xdg-open", path);
    }

    private boolean isWindows() {
        return osName.startsWith("windows");
    }
}
