package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process as the one that has a data folder: a lock that the system releases when its process ends, and a socket
 * that answers other processes. The lock file is never deleted: two programs could each lock one of the same name.
 *
 * <p>Every request gets an answer, at once or when there is one: a window asked for while the program starts is shown
 * once it can be, and who asks while it ends is told so. Safe to use from any thread.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    /** As many as a user's scripts and bars may reasonably have. */
    private static final int MAX_CONNECTIONS = 64;

    private static final int MAX_PER_SECOND = 200;

    private final FileChannel lockFile;
    private final InstanceSocket socket;
    private final PeersOfSocket peers;
    private final ExecutorService connections = DaemonThreads.pool("instance");
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
    private final Set<InstanceConversation> open = ConcurrentHashMap.newKeySet();
    /** Completes when the program can answer. */
    private final CompletableFuture<InstanceHandler> handler = new CompletableFuture<>();

    private final RequestRate rate = new RequestRate(MAX_PER_SECOND, MAX_PER_SECOND, System.nanoTime());
    private volatile boolean ending;
    /** Guarded by this, as is {@link #closed}: another thread opens the socket while the program starts. */
    private @Nullable ServerSocketChannel server;

    private volatile boolean closed;

    /** Tells who may connect to a socket. */
    interface PeersOfSocket {
        SocketPeers apply(InstanceSocket socket) throws IOException;
    }

    private SingleInstance(FileChannel lockFile, InstanceSocket socket, PeersOfSocket peers) {
        this.lockFile = lockFile;
        this.socket = socket;
        this.peers = peers;
    }

    /**
     * Takes the folder, which must exist, for this process.
     *
     * @return empty when another process has the folder
     * @throws IOException when the folder cannot be used at all
     */
    static Optional<SingleInstance> claim(Path folder) throws IOException {
        return claim(folder, SocketPeers::ofThisUser);
    }

    /** @param peers knows the user of the socket once it is there */
    static Optional<SingleInstance> claim(Path folder, PeersOfSocket peers) throws IOException {
        FileChannel lockFile = OwnerOnlyFiles.open(
                folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            return Optional.empty();
        }
        SingleInstance instance = new SingleInstance(lockFile, new InstanceSocket(folder), peers);
        DaemonThreads.start("instance", instance::listen);
        return Optional.of(instance);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Answers other processes from now on, also those that have asked before. */
    public void answerWith(InstanceHandler answers) {
        handler.complete(answers);
    }

    /** Tells other processes from now on that this program ends, also those that wait for an answer. */
    public void announceEnd() {
        ending = true;
        open.forEach(conversation -> conversation.end(InstanceAnswer.ENDING));
    }

    /** Without the socket a second start still ends by itself, but cannot be answered. */
    private void listen() {
        try {
            Opened opened = open();
            if (opened != null) {
                RepeatingThread unused =
                        RepeatingThread.start("instance", () -> accept(opened.channel(), opened.peers()));
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("A second start will not be able to show this program's window: {}", ThrownReason.of(e));
        }
    }

    /**
     * Deletes the socket of an instance that was killed. Not after {@link #close}, when the folder may be another
     * program's and the socket its own; null then.
     */
    private synchronized @Nullable Opened open() throws IOException {
        if (closed) {
            return null;
        }
        Files.deleteIfExists(socket.path());
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.call(opened::bind);
            OwnerOnlyFiles.restrict(socket.path());
            server = opened;
            return new Opened(opened, peers.apply(socket));
        } catch (IOException e) {
            opened.close();
            throw e;
        }
    }

    private record Opened(ServerSocketChannel channel, SocketPeers peers) {}

    /**
     * Lets one other process ask; false once the socket is closed. A failure, such as that of a process without a free
     * descriptor, may end, and the kernel accepts meanwhile.
     */
    private boolean accept(ServerSocketChannel opened, SocketPeers known) throws IOException {
        SocketChannel connection;
        try {
            connection = opened.accept();
        } catch (ClosedChannelException e) {
            return false;
        }
        LockSupport.parkNanos(rate.pauseBefore(System.nanoTime()));
        if (known.isStranger(connection)) {
            LOG.warn("A program of another user has connected, and is not answered");
            dismiss(connection, InstanceAnswer.REFUSED);
        } else if (free.tryAcquire()) {
            connections.execute(() -> answerAndRelease(connection));
            // After the end a task is dropped: the other side would wait for an answer that never comes.
            if (connections.isShutdown()) {
                connection.close();
            }
        } else {
            dismiss(connection, InstanceAnswer.BUSY);
        }
        return true;
    }

    private static void dismiss(SocketChannel channel, InstanceAnswer word) {
        try (LineConnection connection = new LineConnection(channel)) {
            connection.write(word.line());
        } catch (IOException e) {
            LOG.debug("Another process went away without its answer", e);
        }
    }

    private void answerAndRelease(SocketChannel channel) {
        try (LineConnection connection = new LineConnection(channel)) {
            Optional<InstanceRequest> request = connection.read(REQUEST_TIMEOUT, InstanceRequest::parse);
            if (request.isPresent()) {
                answer(new InstanceConversation(connection), request.get());
            }
        } catch (IOException e) {
            LOG.debug("Another process went away without its answer", e);
        } finally {
            free.release();
        }
    }

    private void answer(InstanceConversation conversation, InstanceRequest request) throws IOException {
        open.add(conversation);
        try {
            if (ending) {
                conversation.end(InstanceAnswer.ENDING);
            } else if (request.word().equals(InstanceRequest.HELLO.word())) {
                conversation.end(InstanceAnswer.RUNNING);
            } else {
                CompletableFuture<Void> unused =
                        handler.thenAcceptAsync(answers -> conversation.answerWith(answers, request), connections);
            }
            if (!closed) {
                conversation.run();
            }
        } finally {
            open.remove(conversation);
        }
    }

    /** Gives the folder up. */
    @Override
    public synchronized void close() {
        closed = true;
        announceEnd();
        try {
            if (server != null) {
                server.close();
                Files.deleteIfExists(socket.path());
            }
            lockFile.close();
        } catch (IOException e) {
            LOG.debug("The system cleans up after this process", e);
        }
        open.forEach(InstanceConversation::leave);
        connections.shutdown();
    }
}
