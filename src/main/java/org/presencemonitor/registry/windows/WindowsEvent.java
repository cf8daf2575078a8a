package org.presencemonitor.registry.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import java.util.List;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.RegistryException;

/** A Windows event object: Windows or a thread signals it, another thread waits for it. */
final class WindowsEvent implements AutoCloseable {
    /** MAXIMUM_WAIT_OBJECTS: how many events one thread can wait for. */
    static final int MAX_WAIT = 64;

    private static final Kernel32 KERNEL = Kernel32.INSTANCE;

    private final HANDLE handle;

    private WindowsEvent(boolean staysSignalled) {
        handle = KERNEL.CreateEvent(null, staysSignalled, false, null);
        if (handle == null) {
            throw failure("created");
        }
    }

    /** An event that stays signalled until it is reset. */
    static WindowsEvent manualReset() {
        return new WindowsEvent(true);
    }

    /** An event that is no longer signalled once a wait has ended because of it. */
    static WindowsEvent autoReset() {
        return new WindowsEvent(false);
    }

    /** Waits until one of the events is signalled or the time, in milliseconds or {@code INFINITE}, has passed. */
    static void awaitAny(List<WindowsEvent> events, int milliseconds) {
        HANDLE[] handles = events.stream().map(WindowsEvent::handle).toArray(HANDLE[]::new);
        if (KERNEL.WaitForMultipleObjects(handles.length, handles, false, milliseconds) == WinBase.WAIT_FAILED) {
            throw failure("waited for");
        }
    }

    HANDLE handle() {
        return handle;
    }

    void signal() {
        KERNEL.SetEvent(handle);
    }

    void reset() {
        KERNEL.ResetEvent(handle);
    }

    boolean isSignalled() {
        return KERNEL.WaitForSingleObject(handle, 0) == WinBase.WAIT_OBJECT_0;
    }

    @Override
    public void close() {
        KERNEL.CloseHandle(handle);
    }

    private static RegistryException failure(String what) {
        Win32Exception cause = new Win32Exception(KERNEL.GetLastError());
        return new RegistryException("A Windows event could not be " + what + ": " + ThrownReason.of(cause), cause);
    }
}
