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
 * At most one process of this user's session serves: two would put back each other's registry. One that Windows has
 * launched gives way to one that a person starts, who could not end the other. Held until it is closed, or until the
 * process ends.
 */
public final class SingleServer implements AutoCloseable {
    private static final String PLACE = "Local\\PresenceMonitor.Serve";
    private static final String GIVE_WAY = "Local\\PresenceMonitor.Serve.GiveWay";
    private static final String WANTED = "Local\\PresenceMonitor.Serve.Wanted";

    private final CountDownLatch closed = new CountDownLatch(1);

    private SingleServer() {}

    /** Makes this process the one; empty when another is. */
    public static Optional<SingleServer> claim() {
        return claim(Duration.ZERO);
    }

    /**
     * The same, but asks another to give way.
     *
     * @param patience for its end, and for one that has just ended: its last word comes a moment before Windows takes
     *     back what it held
     */
    public static Optional<SingleServer> claimAsPerson(Duration patience) {
        return claim().or(() -> {
            HANDLE giveWay = event(GIVE_WAY);
            Kernel32.INSTANCE.SetEvent(giveWay);
            Optional<SingleServer> claimed = claim(patience);
            Kernel32.INSTANCE.CloseHandle(giveWay);
            return claimed;
        });
    }

    /** Completes, on a thread of its own, when somebody asks this process to give way. */
    public static CompletionStage<Void> askedToGiveWay() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        onEach(GIVE_WAY, () -> {
            asked.complete(null);
            return false;
        });
        return asked;
    }

    /** Windows has launched this process because nobody served; tells the one whose place it is that it is wanted. */
    public static void callForTheOther() {
        HANDLE wanted = event(WANTED);
        Kernel32.INSTANCE.SetEvent(wanted);
        Kernel32.INSTANCE.CloseHandle(wanted);
    }

    /** Runs each time another process calls for this one, on a thread of its own. */
    public void whenCalledFor(Runnable action) {
        onEach(WANTED, () -> {
            if (closed.getCount() == 0) {
                return false;
            }
            action.run();
            return true;
        });
    }

    /** Others may serve from the return of this on, or soon after. */
    @Override
    public void close() {
        closed.countDown();
        // Wakes this process's own listener, which finds that it is over.
        callForTheOther();
    }

    private static Optional<SingleServer> claim(Duration patience) {
        // Linked here, where a failure is the caller's.
        Kernel32 windows = Kernel32.INSTANCE;
        SingleServer one = new SingleServer();
        CompletableFuture<Boolean> claimed = new CompletableFuture<>();
        // A mutex belongs to a thread, and nobody else can give it back.
        DaemonThreads.start("only server", () -> one.hold(windows, patience, claimed));
        return claimed.join() ? Optional.of(one) : Optional.empty();
    }

    private void hold(Kernel32 windows, Duration patience, CompletableFuture<Boolean> claimed) {
        HANDLE place = windows.CreateMutex(null, false, PLACE);
        int answer =
                place == null ? WinBase.WAIT_FAILED : windows.WaitForSingleObject(place, (int) patience.toMillis());
        boolean mine = answer == WinBase.WAIT_OBJECT_0 || answer == WinBase.WAIT_ABANDONED;
        claimed.complete(mine);
        if (mine) {
            awaitClosed();
            windows.ReleaseMutex(place);
        }
        windows.CloseHandle(place);
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @param heard answers whether to go on listening */
    private static void onEach(String name, BooleanSupplier heard) {
        HANDLE event = event(name);
        DaemonThreads.start(name.substring(name.lastIndexOf('.') + 1), () -> {
            do {
                Kernel32.INSTANCE.WaitForSingleObject(event, WinBase.INFINITE);
            } while (heard.getAsBoolean());
            Kernel32.INSTANCE.CloseHandle(event);
        });
    }

    private static HANDLE event(String name) {
        return Kernel32.INSTANCE.CreateEvent(null, false, false, name);
    }
}
