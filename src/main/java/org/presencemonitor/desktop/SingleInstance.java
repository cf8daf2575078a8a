package org.presencemonitor.desktop;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One running program per data folder: a lock that the system releases when its process ends, and a socket through
 * which a second start reveals the first. The lock file is never deleted: two programs could each lock one of the same
 * name.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    /** A program that has just started locks the folder a moment before it listens. */
    private static final Duration REVEAL_TIMEOUT = Duration.ofSeconds(1);

    private static final Duration RETRY_PAUSE = Duration.ofMillis(20);

    private final FileChannel lockFile;
    private final Path socket;
    private final Runnable onSecondStart;
    /** Guarded by this, as is {@link #closed}: another thread opens the socket while the program starts. */
    private @Nullable ServerSocketChannel server;

    private boolean closed;

    private SingleInstance(FileChannel lockFile, Path socket, Runnable onSecondStart) {
        this.lockFile = lockFile;
        this.socket = socket;
        this.onSecondStart = onSecondStart;
    }

    /**
     * Takes the folder, which must exist, for this process.
     *
     * @param onSecondStart called on a thread of its own each time {@link #reveal} is called by another process
     * @return empty when another process has the folder
     * @throws IOException when the folder cannot be used at all
     */
    public static Optional<SingleInstance> claim(Path folder, Runnable onSecondStart) throws IOException {
        FileChannel lockFile = OwnerOnlyFiles.open(
                folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            return Optional.empty();
        }
        SingleInstance instance = new SingleInstance(lockFile, socket(folder), onSecondStart);
        DaemonThreads.start("instance's socket", instance::listen);
        return Optional.of(instance);
    }

    /** Asks the program that has the folder to show itself; false when it could not be reached within a second. */
    public static boolean reveal(Path folder) {
        long end = System.nanoTime() + REVEAL_TIMEOUT.toNanos();
        while (!called(folder)) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(RETRY_PAUSE.toNanos());
        }
        return true;
    }

    private static boolean called(Path folder) {
        try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            return call.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("The running program does not answer", e);
            return false;
        }
    }

    private static Path socket(Path folder) {
        return folder.resolve("instance.socket");
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Without the socket a second start still ends by itself, but cannot reveal the first. */
    private void listen() {
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            if (keep(opened)) {
                opened.bind(UnixDomainSocketAddress.of(socket));
                OwnerOnlyFiles.restrict(socket);
                RepeatingThread unused = RepeatingThread.start("instance", () -> accept(opened));
            }
        } catch (ClosedChannelException e) {
            LOG.debug("The program ends", e);
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("A second start will not be able to show this program's window: {}", e.getMessage());
        }
    }

    /** Answers one second start; false once the socket is closed. */
    private boolean accept(ServerSocketChannel opened) throws IOException {
        try {
            opened.accept().close();
        } catch (ClosedChannelException e) {
            return false;
        }
        onSecondStart.run();
        return true;
    }

    private synchronized boolean keep(ServerSocketChannel opened) throws IOException {
        if (closed) {
            opened.close();
            return false;
        }
        server = opened;
        return true;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket);
            }
            lockFile.close();
        } catch (IOException e) {
            LOG.debug("The system cleans up after this process", e);
        }
    }
}
