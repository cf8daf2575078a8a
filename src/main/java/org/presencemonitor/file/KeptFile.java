package org.presencemonitor.file;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Keeps a file beside the one that will replace it, as {@code NAME.bad}, {@code NAME.bad-2} and so on: what was kept
 * before stays. A symbolic link stays, and the file it leads to is kept.
 */
public final class KeptFile {
    private KeptFile() {}

    /**
     * Copies the file, for its owner alone; nothing happens where an equal copy is kept already.
     *
     * @return the copy
     */
    public static Path copy(Path file) throws IOException {
        Path target = SymbolicLinks.target(file);
        for (int number = 1; ; number++) {
            Path kept = kept(target, number);
            if (!isTaken(kept)) {
                AtomicFile.replace(kept, out -> Files.copy(target, out));
                return kept;
            }
            if (Files.isRegularFile(kept) && Files.isReadable(kept) && Files.mismatch(target, kept) < 0) {
                return kept;
            }
        }
    }

    /**
     * Renames the file, for one that cannot be read.
     *
     * @return its new name
     */
    public static Path move(Path file) throws IOException {
        Path target = SymbolicLinks.target(file);
        if (!Files.isRegularFile(target)) {
            throw new FileSystemException(target.toString(), null, "it is not a file");
        }
        int number = 1;
        while (isTaken(kept(target, number))) {
            number++;
        }
        return Files.move(target, kept(target, number));
    }

    private static boolean isTaken(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static Path kept(Path target, int number) {
        return target.resolveSibling(target.getFileName() + (number == 1 ? ".bad" : ".bad-" + number));
    }
}
