package org.presencemonitor.registry.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.win32.StdCallLibrary;
import com.sun.jna.win32.W32APIOptions;

/**
 * Functions of the Windows registry that jna-platform does not declare. They return Windows error codes, 0 for success.
 */
interface Advapi32Calls extends StdCallLibrary {
    /** Linked at its first use, which fails on other systems than Windows. */
    Advapi32Calls INSTANCE = Native.load("Advapi32", Advapi32Calls.class, W32APIOptions.DEFAULT_OPTIONS);

    /** Deletes the key below the open one, with everything below it. */
    int RegDeleteTree(HKEY above, String name);

    /** Returns when all changes are on the disk. */
    int RegFlushKey(HKEY key);
}
