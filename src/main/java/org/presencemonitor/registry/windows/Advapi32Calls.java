package org.presencemonitor.registry.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/** What of the Windows registry jna-platform does not declare. Answers are Windows' error codes, 0 for success. */
interface Advapi32Calls extends StdCallLibrary {
    /** Linked at its first use, which fails anywhere but on Windows. */
    Advapi32Calls INSTANCE = Native.load("Advapi32", Advapi32Calls.class, W32APIOptions.DEFAULT_OPTIONS);

    /** Deletes the key below the open one, with everything below it. */
    int RegDeleteTree(HKEY above, String name);

    /** Returns once what was written is on the disk. */
    int RegFlushKey(HKEY key);
}
