package org.presencemonitor.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The lock that the one writer of a file holds. It is a lock of the system on a file beside it, so it ends with its
 * process, however that ends. The lock file stays: after a deletion two processes could lock two different files.
 */
public final class WriteLock {
    /** A lock of the system belongs to the whole process; these exclude its threads from each other. */
    private static final ConcurrentMap<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private WriteLock() {}

    /** The work that is done under the lock. */
    public interface Action {
        void run() throws IOException;
    }

    /** Waits until no other thread or process holds the lock of the file, whose folder must exist, then runs. */
    public static void hold(Path file, Action action) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        ReentrantLock lock = WITHIN_PROCESS.computeIfAbsent(identity(lockFile), path -> new ReentrantLock());
        // Before the system's lock, because closing any channel of the lock file ends the lock of the whole process.
        lock.lock();
        try (FileChannel channel = OwnerOnlyFiles.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Equal for all spellings of a path, also on a file system that ignores case. */
    private static Path identity(Path lockFile) throws IOException {
        Path folder = lockFile.toAbsolutePath().getParent();
        String name = lockFile.getFileName().toString().toLowerCase(Locale.ROOT);
        return folder == null ? lockFile : folder.toRealPath().resolve(name);
    }
}
