package org.presencemonitor.simulator.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.util.Optional;

/** At most one process of this user's session serves: two would put back each other's registry. Ends with the process. */
public final class OnlyServer implements AutoCloseable {
    private static final String NAME = "Local\\PresenceMonitor.Serve";

    private final HANDLE mutex;

    private OnlyServer(HANDLE mutex) {
        this.mutex = mutex;
    }

    /** Empty when another process serves. */
    public static Optional<OnlyServer> claim() {
        HANDLE mutex = Kernel32.INSTANCE.CreateMutex(null, true, NAME);
        if (mutex != null && Kernel32.INSTANCE.GetLastError() != WinError.ERROR_ALREADY_EXISTS) {
            return Optional.of(new OnlyServer(mutex));
        }
        if (mutex != null) {
            Kernel32.INSTANCE.CloseHandle(mutex);
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        Kernel32.INSTANCE.CloseHandle(mutex);
    }
}
