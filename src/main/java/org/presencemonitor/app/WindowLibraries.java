package org.presencemonitor.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.file.NativeLibraryFolder;

/** JavaFX's native libraries: beside Java's own in a package, else unpacked from their jars into a folder at home. */
final class WindowLibraries {
    private WindowLibraries() {}

    /** Why they cannot be loaded, asked before JavaFX would print a stack trace for each. */
    static Optional<String> obstacle() {
        String packaged = System.mapLibraryName("glass");
        if (Files.exists(Path.of(System.getProperty("java.home"), "lib", packaged))) {
            return Optional.empty();
        }
        String cache = System.getProperty("javafx.cachedir", "");
        return NativeLibraryFolder.obstacle(
                cache.isEmpty() ? Path.of(System.getProperty("user.home", ""), ".openjfx", "cache") : Path.of(cache));
    }
}
