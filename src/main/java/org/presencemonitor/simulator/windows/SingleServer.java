package org.presencemonitor.simulator.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.presencemonitor.thread.DaemonThreads;

/**
 * Ensures that at most one process of this user's session serves: two would overwrite each other's registry entries. A
 * process that Windows has launched gives way to one that the user starts, because the user could not end it. Held
 * until it is closed or the process ends.
 */
public final class SingleServer implements AutoCloseable {
    private static final String SERVER = "Local\\PresenceMonitor.Serve";
    private static final String GIVE_WAY = "Local\\PresenceMonitor.Serve.GiveWay";
    private static final String WAKE = "Local\\PresenceMonitor.Serve.Wanted";

    private final CountDownLatch closed = new CountDownLatch(1);

    private SingleServer() {}

    /** Makes this process the server; empty when another process is. */
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
            HANDLE giveWay = event(GIVE_WAY);
            Kernel32.INSTANCE.SetEvent(giveWay);
            Optional<SingleServer> claimed = claim(timeout);
            Kernel32.INSTANCE.CloseHandle(giveWay);
            return claimed;
        });
    }

    /** Completes, on a thread of its own, when another process asks this one to give way. */
    public static CompletionStage<Void> askedToGiveWay() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        onEach(GIVE_WAY, () -> {
            asked.complete(null);
            return false;
        });
        return asked;
    }

    /** Wakes the server of this session: Windows has launched this process because that one has registered no class. */
    public static void wakeServer() {
        HANDLE wanted = event(WAKE);
        Kernel32.INSTANCE.SetEvent(wanted);
        Kernel32.INSTANCE.CloseHandle(wanted);
    }

    /** Runs an action each time another process calls {@link #wakeServer}, on a thread of its own. */
    public void onWake(Runnable action) {
        onEach(WAKE, () -> {
            if (closed.getCount() == 0) {
                return false;
            }
            action.run();
            return true;
        });
    }

    /** Lets other processes serve, at the latest soon after the return. */
    @Override
    public void close() {
        closed.countDown();
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

    private void hold(Kernel32 windows, Duration timeout, CompletableFuture<Boolean> claimed) {
        HANDLE mutex = windows.CreateMutex(null, false, SERVER);
        int answer = mutex == null ? WinBase.WAIT_FAILED : windows.WaitForSingleObject(mutex, (int) timeout.toMillis());
        boolean mine = answer == WinBase.WAIT_OBJECT_0 || answer == WinBase.WAIT_ABANDONED;
        claimed.complete(mine);
        if (mine) {
            awaitClosed();
            windows.ReleaseMutex(mutex);
        }
        windows.CloseHandle(mutex);
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param onSignal called after each signal; false ends the listening */
    private static void onEach(String name, BooleanSupplier onSignal) {
        HANDLE event = event(name);
        DaemonThreads.start(name.substring(name.lastIndexOf('.') + 1), () -> {
            do {
                Kernel32.INSTANCE.WaitForSingleObject(event, WinBase.INFINITE);
            } while (onSignal.getAsBoolean());
            Kernel32.INSTANCE.CloseHandle(event);
        });
    }

    private static HANDLE event(String name) {
        return Kernel32.INSTANCE.CreateEvent(null, false, false, name);
    }
}
