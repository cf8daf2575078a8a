package org.presencemonitor.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which source of clients is watched. Written in one word, on the command line and in the settings' file. */
public sealed interface SourceChoice {
    SourceChoice SIMULATED = new Simulated();
    SourceChoice SYSTEM = new OfSystem();

    /** What comes before the path of a registry file. */
    String FILE_PREFIX = "file:";

    /** The words there are, for whoever has written another one. */
    String EXPECTED = "simulated, system, file:PATH or dbus:NAME";

    /** What comes before a name on the session bus. */
    String BUS_PREFIX = "dbus:";

    /** The simulated clients of this program. */
    record Simulated() implements SourceChoice {
        @Override
        public String word() {
            return "simulated";
        }
    }

    /** The clients of this computer. */
    record OfSystem() implements SourceChoice {
        @Override
        public String word() {
            return "system";
        }
    }

    /** A registry file of the user's own: flags alone. The path is made absolute. */
    record OfFile(Path path) implements SourceChoice {
        public OfFile {
            path = path.toAbsolutePath();
        }

        @Override
        public String word() {
            return FILE_PREFIX + path;
        }
    }

    /** A client that owns a name of the session bus. */
    record OfBus(String name) implements SourceChoice {
        /** A well-known name: parts of letters, digits, _ and -, with dots between them. */
        private static final Pattern NAME = Pattern.compile("[A-Za-z_-][\\w-]*(\\.[A-Za-z_-][\\w-]*)+");

        private static final int LONGEST = 255;

        static Optional<SourceChoice> of(String name) {
            return name.length() <= LONGEST && NAME.matcher(name).matches()
                    ? Optional.of(new OfBus(name))
                    : Optional.empty();
        }

        @Override
        public String word() {
            return BUS_PREFIX + name;
        }
    }

    /** The word that {@link #of} reads. */
    String word();

    /**
     * Reads a word; empty for one that names no source.
     *
     * @throws InvalidPathException for a path that this system cannot have
     */
    static Optional<SourceChoice> of(String word) {
        if (word.startsWith(FILE_PREFIX)) {
            String path = word.substring(FILE_PREFIX.length());
            return path.isBlank() ? Optional.empty() : Optional.of(new OfFile(Path.of(path)));
        }
        if (word.startsWith(BUS_PREFIX)) {
            return OfBus.of(word.substring(BUS_PREFIX.length()));
        }
        return switch (word) {
            case "simulated" -> Optional.of(SIMULATED);
            case "system" -> Optional.of(SYSTEM);
            default -> Optional.empty();
        };
    }
}
