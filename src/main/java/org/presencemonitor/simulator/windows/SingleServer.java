package org.presencemonitor.simulator.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.RepeatingThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ensures that at most one process of this user's session serves: two would overwrite each other's registry entries. A
 * process that Windows has launched gives way to one that the user starts, because the user could not end it. Held
 * until it is closed or the process ends.
 */
public final class SingleServer implements AutoCloseable {
    private static final String SERVER = "Local\\PresenceMonitor.Serve";
    private static final String GIVE_WAY = "Local\\PresenceMonitor.Serve.GiveWay";
    private static final String WAKE = "Local\\PresenceMonitor.Serve.Wanted";

    private static final Logger LOG = LoggerFactory.getLogger(SingleServer.class);

    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<RepeatingThread> listening = new CopyOnWriteArrayList<>();

    private SingleServer() {}

    /** Makes this process the server; empty when another process is, or has taken its name. */
    public static Optional<SingleServer> claim() {
        return claim(Duration.ZERO);
    }

    /**
     * The same for a process that the user has started; asks another server to give way.
     *
     * @param timeout for the end of the other; Windows releases its mutex only a moment after its last output
     */
    public static Optional<SingleServer> claimForUser(Duration timeout) {
        return claim().or(() -> {
            // Open until the other has had its time: it may not be listening yet.
            Optional<NamedEvent> giveWay = signal(GIVE_WAY);
            try {
                return claim(timeout);
            } finally {
                giveWay.ifPresent(NamedEvent::close);
            }
        });
    }

    /** Completes, on a thread of its own, when another process asks this one to give way. */
    public static CompletionStage<Void> askedToGiveWay() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        RepeatingThread unused = onEach(GIVE_WAY, () -> {
            asked.complete(null);
            return false;
        });
        return asked;
    }

    /** Wakes the server of this session: Windows has launched this process because that one has registered no class. */
    public static void wakeServer() {
        signal(WAKE).ifPresent(NamedEvent::close);
    }

    /** Runs an action each time another process calls {@link #wakeServer}, on a thread of its own. */
    public void onWake(Runnable action) {
        listening.add(onEach(WAKE, () -> {
            if (closed.getCount() == 0) {
                return false;
            }
            action.run();
            return true;
        }));
    }

    /** Lets other processes serve, at the latest soon after the return. */
    @Override
    public void close() {
        closed.countDown();
        listening.forEach(RepeatingThread::close);
        // Wakes this process's own listener, which then ends.
        wakeServer();
    }

    private static Optional<SingleServer> claim(Duration timeout) {
        // Linked here, so that a failure reaches the caller.
        Kernel32 windows = Kernel32.INSTANCE;
        SingleServer server = new SingleServer();
        CompletableFuture<Boolean> claimed = new CompletableFuture<>();
        // A mutex belongs to a thread, which alone can release it.
        DaemonThreads.start("only server", () -> server.hold(windows, timeout, claimed));
        return claimed.join() ? Optional.of(server) : Optional.empty();
    }

    /** Whatever happens, whoever waits for the claim gets an answer. */
    private void hold(Kernel32 windows, Duration timeout, CompletableFuture<Boolean> claimed) {
        try {
            HANDLE mutex = windows.CreateMutex(null, false, SERVER);
            if (mutex == null) {
                LOG.warn(
                        "The mutex {} of Windows cannot be opened: {}",
                        SERVER,
                        new Win32Exception(windows.GetLastError()).getMessage());
                claimed.complete(false);
                return;
            }
            int answer = windows.WaitForSingleObject(mutex, (int) timeout.toMillis());
            boolean mine = answer == WinBase.WAIT_OBJECT_0 || answer == WinBase.WAIT_ABANDONED;
            claimed.complete(mine);
            if (mine) {
                awaitClosed();
                windows.ReleaseMutex(mutex);
            }
            windows.CloseHandle(mutex);
        } catch (RuntimeException | Error e) {
            claimed.completeExceptionally(e);
            throw e;
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RepeatingThread onEach(String name, BooleanSupplier onSignal) {
        return RepeatingThread.start(name.substring(name.lastIndexOf('.') + 1), new EventListening(name, onSignal));
    }

    /** Signals the event and leaves it open; empty, with a warning, when Windows refuses. */
    private static Optional<NamedEvent> signal(String name) {
        try {
            return Optional.of(NamedEvent.signalled(name));
        } catch (IllegalStateException refused) {
            LOG.warn("Another process of this program cannot be called. {}", ThrownReason.of(refused));
            return Optional.empty();
        }
    }
}
