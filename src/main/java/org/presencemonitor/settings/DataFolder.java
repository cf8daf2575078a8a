package org.presencemonitor.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.file.OwnerOnlyFiles;

/**
 * The folder of all files of this program, one per user.
 *
 * @param path may not exist yet
 */
public record DataFolder(Path path) {
    private static final String NAME = "presence-monitor";

    /**
     * The platform's place for a program's data.
     *
     * @throws NoHomeFolderException when only a home folder would say where that is, and there is none
     */
    public static DataFolder ofThisUser() {
        return of(OperatingSystem.current(), HomeFolder.ownEnvironment(), HomeFolder.ofThisUser());
    }

    static DataFolder of(OperatingSystem system, Map<String, String> environment, Optional<Path> home) {
        if (system.isWindows()) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            return new DataFolder((local.isBlank() ? below(home, "AppData/Local") : Path.of(local)).resolve(NAME));
        }
        if (system.isMac()) {
            return new DataFolder(below(home, "Library/Application Support").resolve(NAME));
        }
        Path xdg = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        // The base directory specification says to ignore a relative one.
        return new DataFolder((xdg.isAbsolute() ? xdg : below(home, ".local/share")).resolve(NAME));
    }

    private static Path below(Optional<Path> home, String folder) {
        return home.orElseThrow(NoHomeFolderException::new).resolve(folder);
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
