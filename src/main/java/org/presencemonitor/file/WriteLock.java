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
 * Held by the one writer of a file. The lock is the system's, on a file beside it, so it ends with its process however
 * that dies. The lock file stays: deleting it would let two processes lock two different ones.
 */
public final class WriteLock {
    /** The system's locks belong to the whole process; between its threads these decide. */
    private static final ConcurrentMap<Path, ReentrantLock> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private WriteLock() {}

    /** What is done under the lock. */
    public interface Action {
        void run() throws IOException;
    }

    /** Waits until no other thread or process holds the lock of the file, whose folder must exist, then runs. */
    public static void hold(Path file, Action action) throws IOException {
        Path lockFile = file.resolveSibling(file.getFileName() + ".lock");
        ReentrantLock lock = WITHIN_PROCESS.computeIfAbsent(identity(lockFile), path -> new ReentrantLock());
        // First, as closing any channel of the lock file would end the process's lock on it.
        lock.lock();
        try (FileChannel channel = OwnerOnlyFiles.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** The same for all ways to write the path, even on a file system that ignores case. */
    private static Path identity(Path lockFile) throws IOException {
        Path folder = lockFile.toAbsolutePath().getParent();
        String name = lockFile.getFileName().toString().toLowerCase(Locale.ROOT);
        return folder == null ? lockFile : folder.toRealPath().resolve(name);
    }
}
