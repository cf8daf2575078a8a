package org.presencemonitor.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The Java runtime that comes along: the modules in use, JavaFX among them, and the command java. */
final class OwnRuntime {
    /**
     * JavaFX asks for java.desktop, SQLite for java.sql, the session bus for the user's number and the socket's other
     * end (jdk.security.auth, jdk.net), JSON for jdk.unsupported; jdk.localedata has the names of months.
     */
    private static final String MODULES =
            "javafx.controls,java.desktop,java.sql,jdk.net,jdk.security.auth,jdk.unsupported,jdk.localedata";

    private OwnRuntime() {}

    /**
     * Links it into {@code folder}, which must not exist.
     *
     * @param libraries the modules' native libraries
     */
    static Path link(Path folder, Path modules, Path libraries, Target target) throws IOException {
        Commands.jdk(
                "jlink",
                "--module-path",
                modules.toString(),
                "--add-modules",
                MODULES,
                "--include-locales",
                "en,fr,ru",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output",
                folder.toString());
        for (Path library : Packager.list(libraries)) {
            Path place = folder.resolve(target.libraries()).resolve(library.getFileName());
            if (Files.notExists(place)) { // on Windows, JavaFX brings some that Java has as well
                Files.copy(library, place);
            }
        }
        Files.deleteIfExists(folder.resolve("bin/keytool"));
        return folder;
    }
}
