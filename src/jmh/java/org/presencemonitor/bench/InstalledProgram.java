package org.presencemonitor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The program as it is packaged: the image that {@code mvn package -Pdist} leaves. */
record InstalledProgram(Path root) {
    private static final Pattern OPTION = Pattern.compile("\"(-[^\"]+)\"");

    Path launcher() {
        return root.resolve("bin/presence-monitor");
    }

    Path java() {
        return root.resolve("lib/runtime/bin/java");
    }

    /** What the launcher tells the JVM, but for the cache and what says where libraries lie. */
    List<String> options() throws IOException {
        return OPTION.matcher(Files.readString(launcher()))
                .results()
                .map(match -> match.group(1))
                .filter(option -> !option.contains("$app"))
                .toList();
    }
}
