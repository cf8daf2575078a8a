package org.presencemonitor.simulator.windows;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/** Calls methods of objects that are not this program's, by their places in the vtable. */
final class NativeMethod {
    private NativeMethod() {}

    /** Calls a method that answers an HRESULT, or a number of references. */
    static HResult call(Pointer object, int slot, @Nullable Object... arguments) {
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new HResult(Function.getFunction(object.getPointer(0).getPointer((long) slot * Native.POINTER_SIZE))
                .invokeInt(all));
    }
}
