package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/** The functions of ole32 that are called here, on plain addresses. Loaded at the first call. */
interface OleCalls extends StdCallLibrary {
    OleCalls INSTANCE = Native.load("ole32", OleCalls.class);

    int CoInitializeEx(Pointer reserved, int apartment);

    void CoUninitialize();

    int CoCreateInstance(Guid.GUID clsid, Pointer outer, int context, Guid.GUID iid, PointerByReference created);

    int CoDisconnectObject(Pointer object, int reserved);
}
