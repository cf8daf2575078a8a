package org.presencemonitor.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Replaces a file of this program as a whole: every reader, also after a power cut, finds the old content or the new
 * one. A symbolic link is followed, so that the file it leads to is replaced and the link stays. What is no regular
 * file, and a file that this user may not write, is never replaced. Safe to use from any thread; calls block on the
 * disk.
 *
 * <p>For a file that the user named there is {@link UserFile}.
 */
public final class AtomicFile {
    /** On Windows a move fails while a reader has the old file open; tried again every 10 ms. */
    private static final int MAX_MOVES = 100;
    /** In code points, of at most four bytes: the shortest limit of a file system in use is 143 bytes. */
    private static final int LONGEST_NAME = 30;

    private AtomicFile() {}

    /**
     * Replaces the file. Only its owner may read the new one; one behind a link was put there by the user, and who may
     * read it stays. One writer at a time: where there may be others, the caller holds the file's {@link WriteLock}.
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
        replace(file, content, Files.isSymbolicLink(file) ? FileAccess::keep : FileAccess::keepOwner);
    }

    static void replace(Path file, Content content, Finish finish) throws IOException {
        Path target = SymbolicLinks.target(file);
        checkReplaceable(target);
        Path temporary = temporary(target);
        try {
            // There is one writer at a time, so this file was left by a writer that did not finish.
            Files.deleteIfExists(temporary);
            write(temporary, content);
            finish.beforeMove(target, temporary);
            move(temporary, target);
        } catch (FileSystemException e) {
            deleteAfter(e, temporary);
            throw aboutTarget(e, temporary, target);
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

    /** Gives the new file what it shall have of the old one. */
    interface Finish {
        /**
         * Called before the new file takes the old one's place.
         *
         * @param old may be absent
         */
        void beforeMove(Path old, Path written) throws IOException;
    }

    private static void checkReplaceable(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        if (!Files.isRegularFile(target)) {
            String what = Files.isDirectory(target) ? "it is a folder" : "it is not a file";
            throw new FileSystemException(target.toString(), null, what);
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString(), null, "it is write-protected");
        }
    }

    /** Beside the file, because a move to another file system is not atomic. */
    private static Path temporary(Path target) {
        String name = String.valueOf(target.getFileName());
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            int end = name.offsetByCodePoints(0, LONGEST_NAME);
            name = name.substring(0, end) + '-' + Integer.toHexString(name.hashCode());
        }
        return target.resolveSibling("." + name + ".tmp");
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

    /** The caller knows the target and not the temporary file. */
    private static FileSystemException aboutTarget(FileSystemException e, Path temporary, Path target) {
        if (!temporary.toString().equals(e.getFile())) {
            return e;
        }
        FileSystemException told = switch (e) {
            case NoSuchFileException missing ->
                new NoSuchFileException(target.toString(), null, "its folder does not exist");
            case AccessDeniedException denied ->
                new AccessDeniedException(target.toString(), null, "its folder is write-protected");
            default ->
                new FileSystemException(
                        target.toString(),
                        null,
                        e.getReason() == null ? temporary.getFileName() + " is in the way" : e.getReason());
        };
        told.initCause(e);
        return told;
    }

    private static void deleteAfter(Exception failure, Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
