package org.presencemonitor.messenger.windows;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.IntByReference;
import java.util.Optional;
import org.presencemonitor.hresult.HResult;

/** One call of IDispatch::Invoke: its DISPPARAMS, VARIANTs and EXCEPINFO in one piece of memory. */
final class Invocation implements AutoCloseable {
    /** Scripts call methods and read properties with the same flags, so an object for scripts accepts both at once. */
    static final int METHOD_OR_GET = 3;

    static final int PUT = 4;

    private static final int INVOKE = 6;
    private static final int DISPID_PROPERTYPUT = -3;
    static final int USERS_LANGUAGE = 0x0400;
    static final Guid.IID NO_IID = new Guid.IID("{00000000-0000-0000-0000-000000000000}");

    private static final int POINTER = Native.POINTER_SIZE;
    private static final int PARAMETERS_SIZE = 2 * POINTER + 8;
    private static final int EXCEPTION_SIZE = 8 * POINTER;

    private final int count;
    private final Memory memory;
    private final Pointer arguments;
    private final Pointer result;
    private final Pointer exception;
    /** DISPID of the last argument of a put. */
    private final Pointer name;

    Invocation(Object... values) {
        count = values.length;
        int size = PARAMETERS_SIZE + EXCEPTION_SIZE + (count + 1) * Variant.SIZE + 8;
        memory = new Memory(size);
        memory.clear();
        exception = memory.share(PARAMETERS_SIZE);
        result = exception.share(EXCEPTION_SIZE);
        arguments = result.share(Variant.SIZE);
        name = arguments.share((long) count * Variant.SIZE);
        name.setInt(0, DISPID_PROPERTYPUT);
        // Arguments travel in reverse order.
        for (int index = 0; index < count; index++) {
            Variant.write(argument(count - 1 - index), values[index]);
        }
    }

    /** Calls the member and returns its own HRESULT, also where the object wraps that into an exception. */
    HResult call(ComPointer object, int dispid, int kind) {
        boolean put = kind == PUT;
        memory.setPointer(0, arguments);
        memory.setPointer(POINTER, put ? name : Pointer.NULL);
        memory.setInt(2L * POINTER, count);
        memory.setInt(2L * POINTER + 4, put ? 1 : 0);
        IntByReference wrong = new IntByReference();
        int answer = object.call(
                INVOKE,
                dispid,
                NO_IID,
                USERS_LANGUAGE,
                (short) kind,
                memory,
                put ? Pointer.NULL : result,
                exception,
                wrong);
        HResult hr = new HResult(answer);
        return hr.equals(HResult.DISP_E_EXCEPTION) ? thrown() : hr;
    }

    /** The returned value; an object in it is valid until {@link #close} unless it gets another reference. */
    Optional<Object> result() {
        return Variant.read(result);
    }

    @Override
    public void close() {
        for (int index = 0; index < count; index++) {
            Variant.clear(argument(index));
        }
        Variant.clear(result);
        memory.close();
    }

    private Pointer argument(int place) {
        return arguments.share((long) place * Variant.SIZE);
    }

    /** EXCEPINFO.scode; E_FAIL where the object gives only a number of its own (wCode). */
    private HResult thrown() {
        Pointer fillIn = exception.getPointer(6L * POINTER);
        if (fillIn != null) {
            Function.getFunction(fillIn, Function.ALT_CONVENTION).invokeInt(new Object[] {exception});
        }
        for (int text = 1; text <= 3; text++) {
            Variant.free(exception.getPointer((long) text * POINTER));
        }
        HResult code = new HResult(exception.getInt(7L * POINTER));
        return code.failed() ? code : HResult.E_FAIL;
    }
}
