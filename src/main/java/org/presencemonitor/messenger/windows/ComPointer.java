package org.presencemonitor.messenger.windows;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/**
 * The address of a COM object, called by places in its table. It counts no references by itself: the owner of a
 * reference releases it and does not call it afterwards.
 */
record ComPointer(Pointer address) {
    private static final int QUERY_INTERFACE = 0;
    private static final int ADD_REF = 1;
    private static final int RELEASE = 2;

    /**
     * Calls the function at that place.
     *
     * @return its 32-bit result, an HRESULT except for AddRef and Release
     */
    int call(int place, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = address;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        Pointer function = address.getPointer(0).getPointer((long) place * Native.POINTER_SIZE);
        return Function.getFunction(function, Function.ALT_CONVENTION).invokeInt(all);
    }

    /**
     * The same object by another interface, with a reference of its own; empty where it lacks the interface or cannot
     * be reached.
     */
    Optional<ComPointer> query(String iid) {
        PointerByReference found = new PointerByReference();
        return call(QUERY_INTERFACE, new Guid.IID(iid), found) < 0 ? Optional.empty() : of(found.getValue());
    }

    /** Empty for a null address. */
    static Optional<ComPointer> of(Pointer address) {
        return Optional.ofNullable(address).map(ComPointer::new);
    }

    /** Adds a reference. */
    ComPointer addRef() {
        call(ADD_REF);
        return this;
    }

    /** Releases a reference. */
    void release() {
        call(RELEASE);
    }
}
