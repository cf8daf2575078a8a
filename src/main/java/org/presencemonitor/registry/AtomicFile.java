package org.presencemonitor.registry;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
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
        replace(file, out -> out.write(bytes));
    }

    /**
     * The same, for content that is too long to hold in memory.
     *
     * @param content whatever it throws, the old file is as it was
     */
    public static void replace(Path file, Content content) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + ".tmp");
        // There is one writer at a time, so this one was left by a writer that was killed.
        Files.deleteIfExists(temporary);
        try {
            write(temporary, content);
            move(temporary, file);
        } catch (IOException | RuntimeException e) {
            deleteAfter(e, temporary);
            throw e;
        }
    }

    /** Writes a file's content. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it; the stream is buffered and closed by the caller.
         *
         * @throws IOException when it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    private static void write(Path temporary, Content content) throws IOException {
        try (FileChannel channel = OwnerOnly.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            content.writeTo(out);
            out.flush();
            channel.force(true);
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
