package org.presencemonitor.desktop.autostart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.settings.OperatingSystem;

/**
 * The program that a login starts.
 *
 * @param launcher starts it; empty where this process was started by none, as by Maven. Such a command line names build
 *     folders, which the next build removes
 */
record LoginProgram(Optional<Path> launcher) {
    static final String ID = "presence-monitor";
    static final String NAME = "Presence Monitor";
    static final String HIDDEN = "--hidden";

    /** Set by the launchers of jpackage, and by the one in src/dist/linux, which replaces jpackage's. */
    private static final String PROPERTY = "jpackage.app-path";

    private static final Set<String> LAUNCHERS = Set.of(ID, NAME, ID + ".exe", NAME + ".exe");

    /** That of this process. */
    static LoginProgram ofThisProcess() {
        return of(OperatingSystem.current(), System.getProperty(PROPERTY, ""));
    }

    static LoginProgram of(OperatingSystem system, String launcher) {
        if (launcher.isBlank()) {
            return new LoginProgram(Optional.empty());
        }
        Path path = withoutDetours(Path.of(launcher).toAbsolutePath());
        // A Mac starts a program that was not moved out of its download from a place that is another one each time.
        if (system.isMac() && path.toString().contains("/AppTranslocation/")) {
            return new LoginProgram(Optional.empty());
        }
        return new LoginProgram(Optional.of(system.isWindows() ? withoutConsole(path) : path));
    }

    /** A folder's name may be a link, past which {@code ..} leads elsewhere. */
    private static Path withoutDetours(Path launcher) {
        try {
            Path normal = launcher.normalize();
            return Files.isSameFile(normal, launcher) ? normal : launcher;
        } catch (IOException notThere) {
            return launcher;
        }
    }

    /** Of the two launchers on Windows, the one that opens no console. */
    private static Path withoutConsole(Path launcher) {
        Path other = launcher.resolveSibling(NAME + ".exe");
        return Files.exists(other) ? other : launcher;
    }

    Path required() throws AutostartException {
        return launcher.orElseThrow(() -> new AutostartException(new AutostartObstacle.NoLauncher()));
    }

    /** Whether a command's first word names this program, at whatever place. */
    boolean isNamedBy(String program) {
        String name = program.substring(Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\')) + 1);
        return LAUNCHERS.contains(name)
                || launcher.filter(own -> areSame(own, program)).isPresent();
    }

    private static boolean areSame(Path own, String program) {
        try {
            return own.toString().equals(program)
                    || own.toRealPath().equals(Path.of(program).toRealPath());
        } catch (IOException | InvalidPathException notThere) {
            return false;
        }
    }

    /** Whether the word names a program that can be started, in one of those folders where it is a bare name. */
    static boolean isThere(String program, List<Path> searchPath) {
        try {
            Path path = Path.of(program);
            return path.isAbsolute()
                    ? isProgram(path)
                    : searchPath.stream().anyMatch(folder -> isProgram(folder.resolve(path)));
        } catch (InvalidPathException notThere) {
            return false;
        }
    }

    private static boolean isProgram(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
