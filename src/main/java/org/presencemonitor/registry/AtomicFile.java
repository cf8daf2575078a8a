package org.presencemonitor.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Replaces a file so that everybody, even after a power cut, finds the old one or the new one. */
public final class AtomicFile {
    /** Windows refuses for as long as a reader has the old file open. */
    private static final int ATTEMPTS = 100;

    private AtomicFile() {}

    /**
     * Replaces the file. What is written is for its owner only. One writer at a time: where there may be others, the
     * caller holds the file's {@link WriteLock}.
     *
     * @param file with its folder, which exists
     * @throws IOException when it cannot be written; the old file is then as it was
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        // There is one writer at a time, so this one was left by a writer that was killed.
        Files.deleteIfExists(temporary);
        try {
            write(temporary, bytes);
            move(temporary, file);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, temporary);
            throw e;
        }
    }

    private static void write(Path temporary, byte[] bytes) throws IOException {
        try (FileChannel out = OwnerOnly.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (AccessDeniedException e) {
                if (OwnerOnly.isPosix(file) || attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    private static void deleteAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
