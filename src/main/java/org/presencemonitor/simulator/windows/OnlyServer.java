package org.presencemonitor.simulator.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * At most one process of this user's session serves: two would put back each other's registry. One that Windows has
 * launched gives way to one that a person starts, who could not end the other.
 */
public final class OnlyServer {
    private static final String PLACE = "Local\\PresenceMonitor.Serve";
    private static final String ASK = "Local\\PresenceMonitor.Serve.GiveWay";

    private OnlyServer() {}

    /** Makes this process the one, to its end; false when another is. */
    public static boolean claim() {
        return claim(Duration.ZERO);
    }

    /**
     * The same, but asks another to give way.
     *
     * @param patience for its end, and for one that has just ended: its last word comes a moment before Windows takes back
     *     what it held
     */
    public static boolean claimAsPerson(Duration patience) {
        if (claim()) {
            return true;
        }
        HANDLE ask = event();
        Kernel32.INSTANCE.SetEvent(ask);
        boolean claimed = claim(patience);
        Kernel32.INSTANCE.CloseHandle(ask);
        return claimed;
    }

    /** Completes, on a thread of its own, when somebody asks this process to give way. */
    public static CompletionStage<Void> asked() {
        CompletableFuture<Void> asked = new CompletableFuture<>();
        HANDLE ask = event();
        Thread.ofPlatform().daemon(true).name("giving way").start(() -> {
            Kernel32.INSTANCE.WaitForSingleObject(ask, WinBase.INFINITE);
            asked.complete(null);
        });
        return asked;
    }

    private static HANDLE event() {
        return Kernel32.INSTANCE.CreateEvent(null, false, false, ASK);
    }

    private static boolean claim(Duration patience) {
        HANDLE place = Kernel32.INSTANCE.CreateMutex(null, false, PLACE);
        if (place == null) {
            return false;
        }
        int answer = Kernel32.INSTANCE.WaitForSingleObject(place, (int) patience.toMillis());
        if (answer == WinBase.WAIT_OBJECT_0 || answer == WinBase.WAIT_ABANDONED) {
            return true;
        }
        Kernel32.INSTANCE.CloseHandle(place);
        return false;
    }
}
