package org.presencemonitor.desktop.autostart;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.presencemonitor.file.AtomicFile;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.SmallFile;
import org.presencemonitor.file.WriteLock;

/**
 * The file that a login reads.
 *
 * @param path the file, in a folder that may not exist yet
 * @param lock excludes other writers, see {@link WriteLock}; in this program's own folder, where a lock file disturbs
 *     nobody
 */
record EntryFile(Path path, Path lock) {
    private static final int MAX_BYTES = 256 * 1024;

    /** A change of the file. */
    interface Change {
        void run() throws AutostartException, IOException;
    }

    /** Empty when there is none. */
    Optional<byte[]> read() throws AutostartException {
        return read(path);
    }

    static Optional<byte[]> read(Path file) throws AutostartException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            if (!Files.exists(file)) {
                throw link(file);
            }
            return Optional.of(SmallFile.read(file, MAX_BYTES));
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Runs while no other process changes the file. */
    void change(Change change) throws AutostartException {
        AutostartException[] refused = new AutostartException[1];
        try {
            OwnerOnlyFiles.createFolders(folder(lock));
            WriteLock.hold(lock, () -> {
                try {
                    change.run();
                } catch (AutostartException e) {
                    refused[0] = e;
                }
            });
        } catch (IOException e) {
            throw unusable(path, e);
        }
        if (refused[0] != null) {
            throw refused[0];
        }
    }

    void write(byte[] bytes) throws AutostartException, IOException {
        checkNoLink();
        OwnerOnlyFiles.createFolders(folder(path));
        AtomicFile.replace(path, bytes);
    }

    void delete() throws AutostartException, IOException {
        checkNoLink();
        Files.deleteIfExists(path);
    }

    private void checkNoLink() throws AutostartException, IOException {
        if (Files.isSymbolicLink(path)) {
            throw link(path);
        }
    }

    private static AutostartException link(Path file) throws IOException {
        return new AutostartException(new AutostartObstacle.Link(
                file.toString(), Files.readSymbolicLink(file).toString()));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
    }

    private static AutostartException unusable(Path file, IOException e) {
        String place =
                e instanceof FileSystemException known && known.getFile() != null ? known.getFile() : file.toString();
        String reason = e instanceof FileSystemException known ? known.getReason() : e.getMessage();
        if (reason == null) {
            reason = e instanceof AccessDeniedException
                    ? "access is denied"
                    : e.getClass().getSimpleName();
        }
        return new AutostartException(new AutostartObstacle.Unusable(place, reason));
    }
}
