package org.presencemonitor.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a library is unpacked from its jar to be loaded, outside a package. A file system that is mounted
 * {@code noexec}, as {@code /tmp} and home folders sometimes are, lets it be written and not be loaded.
 */
public final class NativeLibraryFolder {
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    private NativeLibraryFolder() {}

    /** Why no library can be loaded from there, as the end of a sentence; empty where nothing is known against it. */
    public static Optional<String> obstacle(Path folder) {
        try {
            if (!Files.exists(MOUNTS)) {
                return Optional.empty();
            }
            Path present = folder.toAbsolutePath();
            for (Path above = present.getParent();
                    above != null && !Files.exists(present);
                    above = present.getParent()) {
                present = above;
            }
            return isNoExec(present.toRealPath(), Files.readAllLines(MOUNTS, StandardCharsets.ISO_8859_1))
                    ? Optional.of("nothing can be loaded from " + folder + ", which is mounted noexec")
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The last mount counts of those that are nearest above the folder. */
    static boolean isNoExec(Path folder, List<String> mounts) {
        Path nearest = Path.of("/");
        boolean noExec = false;
        for (String mount : mounts) {
            String[] fields = mount.split(" ", -1);
            // Blanks are escaped.
            Path point = fields.length < 4 ? Path.of("") : Path.of(fields[1].replace("\\040", " "));
            if (folder.startsWith(point) && point.startsWith(nearest)) {
                nearest = point;
                noExec = List.of(fields[3].split(",", -1)).contains("noexec");
            }
        }
        return noExec;
    }
}
