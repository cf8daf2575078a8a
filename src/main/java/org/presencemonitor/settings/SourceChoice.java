package org.presencemonitor.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Which source of clients is watched. Written in one word, on the command line and in the settings' file. */
public sealed interface SourceChoice {
    SourceChoice SIMULATED = new Simulated();
    SourceChoice SYSTEM = new OfSystem();

    /** What comes before the path of a registry file. */
    String FILE_PREFIX = "file:";

    /** The words there are, for whoever has written another one. */
    String EXPECTED = "simulated, system or " + FILE_PREFIX + "PATH";

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
        return switch (word) {
            case "simulated" -> Optional.of(SIMULATED);
            case "system" -> Optional.of(SYSTEM);
            default -> Optional.empty();
        };
    }
}
