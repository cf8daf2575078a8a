package org.presencemonitor.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.presencemonitor.file.OwnerOnlyFiles;

/**
 * The folder of all files of this program, one per user.
 *
 * @param path may not exist yet
 */
public record DataFolder(Path path) {
    private static final String NAME = "presence-monitor";

    /** The platform's place for a program's data. */
    public static DataFolder ofThisUser() {
        return of(OperatingSystem.current(), System.getenv(), System.getProperty("user.home", "."));
    }

    static DataFolder of(OperatingSystem system, Map<String, String> environment, String home) {
        if (system.isWindows()) {
            String local = environment.get("LOCALAPPDATA");
            Path base = local == null || local.isBlank() ? Path.of(home, "AppData", "Local") : Path.of(local);
            return new DataFolder(base.resolve(NAME));
        }
        if (system.isMac()) {
            return new DataFolder(Path.of(home, "Library", "Application Support", NAME));
        }
        String xdg = environment.get("XDG_DATA_HOME");
        // The base directory specification says to ignore a relative one.
        boolean usable = xdg != null && Path.of(xdg).isAbsolute();
        Path base = usable ? Path.of(xdg) : Path.of(home, ".local", "share");
        return new DataFolder(base.resolve(NAME));
    }

    /** Creates the folder where it is missing, for this user alone; an existing one keeps its permissions. */
    public void create() throws IOException {
        OwnerOnlyFiles.createFolders(path.toAbsolutePath());
    }

    /** The simulated registry. */
    public Path registryFile() {
        return path.resolve("registry.reg");
    }

    public Path logFolder() {
        return path.resolve("log");
    }

    public Path historyFile() {
        return path.resolve("history.db");
    }

    public Path settingsFile() {
        return path.resolve("settings.json");
    }
}
