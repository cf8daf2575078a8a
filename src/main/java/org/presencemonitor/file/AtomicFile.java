package org.presencemonitor.file;

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

/**
 * Replaces a file as a whole: every reader, also after a power cut, finds the old content or the new one. A symbolic
 * link is followed, so that the file it leads to is replaced and the link stays. Safe to use from any thread; calls
 * block on the disk.
 */
public final class AtomicFile {
    /** On Windows a move fails while a reader has the old file open; tried again every 10 ms. */
    private static final int MAX_MOVES = 100;

    private AtomicFile() {}

    /**
     * Replaces the file. Only its owner may read the new one. One writer at a time: where there may be others, the
     * caller holds the file's {@link WriteLock}.
     *
     * @param file in a folder that exists; the file itself may be absent
     * @throws IOException when it cannot be written; the old file is then as it was
     */
    public static void replace(Path file, byte[] bytes) throws IOException {
        replace(file, out -> out.write(bytes));
    }

    /**
     * Replaces the file with content that is too long to hold in memory.
     *
     * @param content writes the new content; the old file stays when it throws
     */
    public static void replace(Path file, Content content) throws IOException {
        Path target = SymbolicLinks.target(file);
        Path temporary = target.resolveSibling("." + target.getFileName() + ".tmp");
        // There is one writer at a time, so this file was left by a writer that did not finish.
        Files.deleteIfExists(temporary);
        try {
            write(temporary, content);
            move(temporary, target);
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
        try (FileChannel channel =
                OwnerOnlyFiles.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
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
                if (OwnerOnlyFiles.isPosix(file) || attempt == MAX_MOVES) {
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
