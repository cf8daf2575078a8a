package org.presencemonitor.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The user's home folder: the one that {@code HOME} names, which Java does not ask for, else that of the user database.
 * A user without an entry there, as containers have them, has the first alone, or none.
 */
public final class HomeFolder {
    private static final String HOME = "HOME";
    private static final String PROPERTY = "user.home";

    /** As Java found it in the user database; {@code ?} when there is none. */
    private static final String IN_DATABASE = System.getProperty(PROPERTY, "");

    private HomeFolder() {}

    /** Gives the libraries the same one for their caches, and never a folder named {@code ?} where the user stands. */
    public static void tellLibraries() {
        Optional<Path> home = ofThisUser();
        try {
            System.setProperty(PROPERTY, (home.isPresent() ? home.get() : temporary()).toString());
        } catch (IOException e) {
            // The libraries say themselves what they cannot write.
        }
    }

    private static Path temporary() throws IOException {
        Path folder = Files.createTempDirectory("presence-monitor");
        folder.toFile().deleteOnExit();
        return folder;
    }

    /** Empty when neither the environment nor the database has one. */
    public static Optional<Path> ofThisUser() {
        return find(OperatingSystem.current(), ownEnvironment(), IN_DATABASE);
    }

    static Optional<Path> find(OperatingSystem system, Map<String, String> environment, String inDatabase) {
        String home = system.isWindows() ? "" : environment.getOrDefault(HOME, "");
        return absolute(home).or(() -> absolute(inDatabase));
    }

    private static Optional<Path> absolute(String path) {
        return Optional.of(Path.of(path)).filter(Path::isAbsolute);
    }

    /** The environment, without the folders of somebody else. */
    public static Map<String, String> ownEnvironment() {
        return ownEnvironment(System.getenv(), HomeFolder::isOthers);
    }

    /**
     * Without the folders that root was given along with another user's home, as by {@code sudo -E}: what root creates
     * there its owner could not write any more.
     */
    static Map<String, String> ownEnvironment(Map<String, String> environment, Predicate<Path> isOthers) {
        Map<String, String> own = new HashMap<>(environment);
        if (absolute(environment.getOrDefault(HOME, "")).filter(isOthers).isPresent()) {
            own.keySet().removeIf(name -> name.equals(HOME) || name.startsWith("XDG_"));
        }
        return own;
    }

    /** Whether this process is root's and the folder is not; false where the system does not tell. */
    private static boolean isOthers(Path home) {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self)
                    && Files.getAttribute(self, "unix:uid").equals(0)
                    && !Files.getAttribute(home, "unix:uid").equals(0);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
