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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process as the one that has a data folder: a lock that the system releases when its process ends, and a socket
 * that answers other starts. The lock file is never deleted: two programs could each lock one of the same name.
 *
 * <p>Every request gets an answer, at once or when there is one: a window asked for while the program starts is shown
 * once it can be, and who asks while it ends is told so. Safe to use from any thread.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration WAIT_PERIOD = Duration.ofSeconds(1);
    private static final int MAX_CONNECTIONS = 16;

    private final FileChannel lockFile;
    private final InstanceSocket socket;
    private final ExecutorService connections = DaemonThreads.pool("instance");
    private final Semaphore free = new Semaphore(MAX_CONNECTIONS);
    /** Completes when the program can show a window. */
    private final CompletableFuture<Supplier<CompletableFuture<InstanceAnswer>>> window = new CompletableFuture<>();

    private final CompletableFuture<InstanceAnswer> ending = new CompletableFuture<>();
    /** Guarded by this, as is {@link #closed}: another thread opens the socket while the program starts. */
    private @Nullable ServerSocketChannel server;

    private boolean closed;

    private SingleInstance(FileChannel lockFile, InstanceSocket socket) {
        this.lockFile = lockFile;
        this.socket = socket;
    }

    /**
     * Takes the folder, which must exist, for this process.
     *
     * @return empty when another process has the folder
     * @throws IOException when the folder cannot be used at all
     */
    static Optional<SingleInstance> claim(Path folder) throws IOException {
        FileChannel lockFile = OwnerOnlyFiles.open(
                folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            return Optional.empty();
        }
        SingleInstance instance = new SingleInstance(lockFile, new InstanceSocket(folder));
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

    /**
     * Shows the window for other starts from now on, also for those that have asked before.
     *
     * @param show called on a thread of this class for each request; completes with the answer
     */
    public void showWith(Supplier<CompletableFuture<InstanceAnswer>> show) {
        window.complete(show);
    }

    /** Tells other starts from now on that this program ends, also those that wait for an answer. */
    public void announceEnd() {
        ending.complete(InstanceAnswer.ENDING);
    }

    /** Without the socket a second start still ends by itself, but cannot be answered. */
    private void listen() {
        try {
            ServerSocketChannel opened = open();
            if (opened != null) {
                RepeatingThread unused = RepeatingThread.start("instance", () -> accept(opened));
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("A second start will not be able to show this program's window: {}", ThrownReason.of(e));
        }
    }

    /**
     * Deletes the socket of an instance that was killed. Not after {@link #close}, when the folder may be another
     * program's and the socket its own; null then.
     */
    private synchronized @Nullable ServerSocketChannel open() throws IOException {
        if (closed) {
            return null;
        }
        Files.deleteIfExists(socket.path());
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            socket.call(opened::bind);
            OwnerOnlyFiles.restrict(socket.path());
        } catch (IOException e) {
            opened.close();
            throw e;
        }
        server = opened;
        return opened;
    }

    /**
     * Lets one other start ask; false once the socket is closed. A failure, such as that of a process without a free
     * descriptor, may end, and the kernel accepts meanwhile.
     */
    private boolean accept(ServerSocketChannel opened) throws IOException {
        SocketChannel connection;
        try {
            connection = opened.accept();
        } catch (ClosedChannelException e) {
            return false;
        }
        boolean answered = free.tryAcquire();
        if (answered) {
            connections.execute(() -> answerAndRelease(connection));
        }
        // After the end a task is dropped: the other start would wait for an answer that never comes.
        if (!answered || connections.isShutdown()) {
            connection.close();
        }
        return true;
    }

    private void answerAndRelease(SocketChannel channel) {
        try (LineConnection connection = new LineConnection(channel)) {
            Optional<InstanceMessage> request = connection.read(REQUEST_TIMEOUT);
            if (request.isPresent()) {
                answer(connection, answerTo(request.get()));
            }
        } catch (IOException e) {
            LOG.debug("Another start went away without its answer", e);
        } finally {
            free.release();
        }
    }

    private CompletableFuture<InstanceAnswer> answerTo(InstanceMessage request) {
        return switch (request.word()) {
            case InstanceMessage.SHOW ->
                window.thenComposeAsync(this::shown, connections).applyToEither(ending, end -> end);
            case InstanceMessage.HELLO -> CompletableFuture.completedFuture(ending.getNow(InstanceAnswer.RUNNING));
            default -> CompletableFuture.completedFuture(InstanceAnswer.UNKNOWN);
        };
    }

    /** The window of a program that ends would vanish again. */
    private CompletableFuture<InstanceAnswer> shown(Supplier<CompletableFuture<InstanceAnswer>> show) {
        return ending.isDone() ? ending : show.get();
    }

    private static void answer(LineConnection connection, CompletableFuture<InstanceAnswer> answer) throws IOException {
        while (true) {
            try {
                connection.write(answer.get(WAIT_PERIOD.toMillis(), TimeUnit.MILLISECONDS)
                        .message());
                return;
            } catch (TimeoutException e) {
                connection.write(InstanceMessage.of(InstanceMessage.WAIT));
            } catch (ExecutionException e) {
                LOG.error("The window could not be shown for another start", e.getCause());
                connection.write(
                        InstanceAnswer.failed(String.valueOf(e.getCause())).message());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
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
        connections.shutdown();
    }
}
