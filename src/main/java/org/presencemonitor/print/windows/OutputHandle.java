package org.presencemonitor.print.windows;

import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.WinNT.HANDLE;

/**
 * Standard output as Windows gave it to this process. A server that COM launches has none, and each write to it fails
 * as one to a closed pipe does, though there is nobody who could have gone.
 */
public final class OutputHandle {
    private OutputHandle() {}

    /** Whether standard output is a pipe or a socket, and not a console, a file or nothing at all. */
    public static boolean isPipe() {
        Kernel32 kernel = Kernel32.INSTANCE;
        HANDLE output = kernel.GetStdHandle(Kernel32.STD_OUTPUT_HANDLE);
        return output != null && kernel.GetFileType(output) == Kernel32.FILE_TYPE_PIPE;
    }
}
