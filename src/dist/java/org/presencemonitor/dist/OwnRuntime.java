package org.presencemonitor.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/** The Java runtime that comes along: the modules in use, JavaFX among them, and the command java. */
final class OwnRuntime {
    /**
     * JavaFX asks for java.desktop, SQLite for java.sql, the session bus for the user's number and the socket's other end
     * (jdk.security.auth, jdk.net), JSON for jdk.unsupported; jdk.localedata has the names of months.
     */
    private static final String MODULES =
            "javafx.controls,java.desktop,java.sql,jdk.net,jdk.security.auth,jdk.unsupported,jdk.localedata";

    private OwnRuntime() {}

    /**
     * Links it into {@code folder}, which must not exist.
     *
     * @param libraries the modules' native libraries
     */
    static Path link(Path folder, Path modules, Path libraries, Target target)
            throws IOException, InterruptedException {
        Commands.jdk("jlink",
                "--module-path", modules.toString(),
                "--add-modules", MODULES,
                "--include-locales", "en,fr,ru",
                "--strip-debug",
                "--no-man-pages",
                "--no-header-files",
                "--output", folder.toString());
        for (Path library : Packager.list(libraries)) {
            Files.copy(library, folder.resolve(target.libraries()).resolve(library.getFileName()));
        }
        Files.deleteIfExists(folder.resolve("bin/keytool"));
        if (target == Target.LINUX) {
            Commands.run(List.of("bash", "src/dist/linux/strip", folder.toString()));
        }
        return folder;
    }
}
