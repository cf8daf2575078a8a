package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;

/** The functions of oleaut32 that texts, variants and arrays need, on plain addresses. Loaded at the first call. */
interface OleAutomation extends StdCallLibrary {
    OleAutomation INSTANCE = Native.load("oleaut32", OleAutomation.class);

    Pointer SysAllocStringLen(char[] text, int length);

    int SysStringLen(Pointer text);

    void SysFreeString(Pointer text);

    int VariantClear(Pointer variant);

    Pointer SafeArrayCreateVector(short type, int first, int count);

    int SafeArrayGetDim(Pointer array);

    int SafeArrayGetLBound(Pointer array, int dimension, IntByReference first);

    int SafeArrayGetUBound(Pointer array, int dimension, IntByReference last);

    int SafeArrayAccessData(Pointer array, PointerByReference data);

    int SafeArrayUnaccessData(Pointer array);
}
