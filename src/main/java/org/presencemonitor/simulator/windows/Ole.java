package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/** The functions of ole32 and oleaut32 that a server needs, with plain pointers. */
final class Ole {
    static final int LOCAL_SERVER = 4;
    static final int MULTIPLE_USE = 1;
    static final int SUSPENDED = 4;

    private static final int MULTITHREADED = 0;

    static final Ole32 OLE = Native.load("ole32", Ole32.class);
    static final OleAut32 AUTOMATION = Native.load("oleaut32", OleAut32.class);

    private static final ThreadLocal<Boolean> ENTERED = ThreadLocal.withInitial(Ole::enter);

    private Ole() {}

    /** ole32.dll. */
    interface Ole32 extends StdCallLibrary {
        int CoInitializeEx(@Nullable Pointer reserved, int model);

        int CoRegisterClassObject(Pointer clsid, Pointer factory, int context, int flags, IntByReference cookie);

        int CoResumeClassObjects();

        int CoRevokeClassObject(int cookie);
    }

    /** oleaut32.dll. */
    interface OleAut32 extends StdCallLibrary {
        Pointer SysAllocStringLen(WString text, int length);

        void SysFreeString(@Nullable Pointer text);

        int SysStringLen(Pointer text);

        int VariantClear(Pointer variant);

        int VariantCopyInd(Pointer to, Pointer from);

        int VariantChangeType(Pointer to, Pointer from, short flags, short type);

        Pointer SafeArrayCreateVector(short type, int lowerBound, int elements);

        int SafeArrayPutElement(Pointer array, int[] index, Pointer element);

        int SafeArrayGetElement(Pointer array, int[] index, Pointer element);

        int SafeArrayGetDim(Pointer array);

        int SafeArrayGetLBound(Pointer array, int dimension, IntByReference bound);

        int LoadRegTypeLib(Pointer libid, short major, short minor, int locale, PointerByReference out);

        int SafeArrayGetUBound(Pointer array, int dimension, IntByReference bound);
    }

    /**
     * Puts the calling thread into the multithreaded apartment: calls of other processes arrive on threads of COM, and
     * no thread has to pump messages.
     */
    static void enterApartment() {
        ENTERED.get();
    }

    private static boolean enter() {
        check("CoInitializeEx", OLE.CoInitializeEx(null, MULTITHREADED));
        return true;
    }

    /** Throws a {@link ComException} when the function failed. */
    static void check(String function, int answer) {
        new HResult(answer).orThrow(function, Api.COM);
    }
}
