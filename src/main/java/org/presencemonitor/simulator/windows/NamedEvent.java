package org.presencemonitor.simulator.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Win32Exception;
import com.sun.jna.platform.win32.WinBase;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import org.presencemonitor.print.ThrownReason;

/**
 * A named event of this user's session, with which one process of this program wakes another. It lives while a process
 * has it open, and stays signalled until one has waited for it. Its name is anybody's: another program may have taken
 * it for something else.
 */
final class NamedEvent implements AutoCloseable {
    private final String name;
    private final HANDLE handle;

    private NamedEvent(String name, HANDLE handle) {
        this.name = name;
        this.handle = handle;
    }

    /**
     * Opens the event, and creates it where it does not exist.
     *
     * @throws IllegalStateException when Windows refuses
     */
    static NamedEvent open(String name) {
        HANDLE handle = Kernel32.INSTANCE.CreateEvent(null, false, false, name);
        if (handle == null) {
            throw refused(name, "opened");
        }
        return new NamedEvent(name, handle);
    }

    /** Opens the event and signals it. */
    static NamedEvent signalled(String name) {
        NamedEvent event = open(name);
        if (!Kernel32.INSTANCE.SetEvent(event.handle)) {
            IllegalStateException refused = refused(name, "signalled");
            event.close();
            throw refused;
        }
        return event;
    }

    /** Waits until it is signalled, however long that takes. */
    void await() {
        if (Kernel32.INSTANCE.WaitForSingleObject(handle, WinBase.INFINITE) != WinBase.WAIT_OBJECT_0) {
            throw refused(name, "waited for");
        }
    }

    @Override
    public void close() {
        Kernel32.INSTANCE.CloseHandle(handle);
    }

    private static IllegalStateException refused(String name, String what) {
        Win32Exception cause = new Win32Exception(Kernel32.INSTANCE.GetLastError());
        return new IllegalStateException(
                "The event " + name + " of Windows cannot be " + what + ": " + ThrownReason.of(cause), cause);
    }
}
