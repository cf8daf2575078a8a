package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.print.ThrownReason;

/** EXCEPINFO: the error that a script shows when a member failed. */
final class ExceptionInfo {
    static final int SIZE = 8 * Native.POINTER_SIZE;

    private static final int SOURCE = Native.POINTER_SIZE;
    private static final int DESCRIPTION = 2 * Native.POINTER_SIZE;
    private static final int HELP_FILE = 3 * Native.POINTER_SIZE;
    private static final int CODE = 7 * Native.POINTER_SIZE;

    private ExceptionInfo() {}

    static void write(Pointer info, ComException failure) {
        info.clear(SIZE);
        info.setPointer(SOURCE, Variants.newString("Presence Monitor"));
        info.setPointer(DESCRIPTION, Variants.newString(ThrownReason.of(failure)));
        info.setInt(CODE, failure.hresult().value());
    }

    /** Frees the texts that another process has written. */
    static void clear(Pointer info) {
        for (int text : new int[] {SOURCE, DESCRIPTION, HELP_FILE}) {
            Ole.AUTOMATION.SysFreeString(info.getPointer(text));
        }
    }
}
