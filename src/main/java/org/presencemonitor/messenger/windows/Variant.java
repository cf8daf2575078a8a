package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the values of automation as VARIANTs in memory: Integer, Boolean, String, objects and lists of
 * optional values. An empty Optional is VT_EMPTY.
 */
final class Variant {
    /** 16 bytes in a 32-bit process, 24 in a 64-bit one. */
    static final int SIZE = 8 + 2 * Native.POINTER_SIZE;

    private static final int VALUE = 8;

    private static final int VT_I2 = 2;
    private static final int VT_I4 = 3;
    private static final int VT_BSTR = 8;
    private static final int VT_DISPATCH = 9;
    private static final int VT_ERROR = 10;
    private static final int VT_BOOL = 11;
    private static final int VT_VARIANT = 12;
    private static final int VT_UNKNOWN = 13;
    private static final int VT_I1 = 16;
    private static final int VT_UI1 = 17;
    private static final int VT_UI2 = 18;
    private static final int VT_UI4 = 19;
    private static final int VT_INT = 22;
    private static final int VT_UINT = 23;
    private static final int VT_ARRAY = 0x2000;
    private static final int VT_BYREF = 0x4000;

    private static final short TRUE = -1;
    private static final short FALSE = 0;

    private Variant() {}

    /** Writes a value to zeroed memory; {@link #clear} frees its memory and releases an object. */
    static void write(Pointer at, Object value) {
        switch (value) {
            case Integer number -> {
                at.setShort(0, (short) VT_I4);
                at.setInt(VALUE, number);
            }
            case Boolean flag -> {
                at.setShort(0, (short) VT_BOOL);
                at.setShort(VALUE, flag ? TRUE : FALSE);
            }
            case String text -> {
                at.setShort(0, (short) VT_BSTR);
                at.setPointer(VALUE, allocate(text));
            }
            case Dispatch object -> {
                at.setShort(0, (short) VT_DISPATCH);
                at.setPointer(VALUE, object.addRef().address());
            }
            case List<?> values -> {
                at.setShort(0, (short) (VT_ARRAY | VT_VARIANT));
                at.setPointer(VALUE, array(values));
            }
            case Optional<?> optional -> optional.ifPresent(present -> write(at, present));
            default -> throw new IllegalArgumentException(value + " has no automation type");
        }
    }

    /**
     * Reads a value; empty for none, for a null object and for types that no member here has. The variant keeps its
     * reference to an object.
     */
    static Optional<Object> read(Pointer at) {
        int type = at.getShort(0);
        if (type == (VT_BYREF | VT_VARIANT)) {
            return read(at.getPointer(VALUE));
        }
        Pointer value = (type & VT_BYREF) == 0 ? at.share(VALUE) : at.getPointer(VALUE);
        return switch (type & ~VT_BYREF) {
            case VT_I4, VT_INT, VT_UI4, VT_UINT, VT_ERROR -> Optional.of(value.getInt(0));
            case VT_I2 -> Optional.of((int) value.getShort(0));
            case VT_UI2 -> Optional.of(Short.toUnsignedInt(value.getShort(0)));
            case VT_I1 -> Optional.of((int) value.getByte(0));
            case VT_UI1 -> Optional.of(Byte.toUnsignedInt(value.getByte(0)));
            case VT_BOOL -> Optional.of(value.getShort(0) != FALSE);
            case VT_BSTR -> Optional.of(text(value.getPointer(0)));
            case VT_DISPATCH, VT_UNKNOWN -> ComPointer.of(value.getPointer(0)).map(Object.class::cast);
            case VT_ARRAY | VT_VARIANT -> Optional.of(elements(value.getPointer(0)));
            default -> Optional.empty();
        };
    }

    /** Sets a parameter that is in and out, a VARIANT_BOOL by reference; does nothing to any other. */
    static void setReferenced(Pointer at, boolean flag) {
        if (at.getShort(0) == (VT_BYREF | VT_BOOL)) {
            at.getPointer(VALUE).setShort(0, flag ? TRUE : FALSE);
        }
    }

    /** A value as a number; 0 where it is none. */
    static int number(Optional<Object> value) {
        return value.map(found -> found instanceof Integer number ? number : 0).orElse(0);
    }

    /** A value as a boolean: true for true and for a number other than 0. */
    static boolean flag(Optional<Object> value) {
        return value.filter(found -> !found.equals(false) && !found.equals(0)).isPresent();
    }

    /** Frees the value of the variant. */
    static void clear(Pointer at) {
        OleAutomation.INSTANCE.VariantClear(at);
    }

    /** A BSTR of its own, to be freed by its receiver or {@link #free}. */
    static Pointer allocate(String text) {
        return OleAutomation.INSTANCE.SysAllocStringLen(text.toCharArray(), text.length());
    }

    static void free(@Nullable Pointer text) {
        if (text != null) {
            OleAutomation.INSTANCE.SysFreeString(text);
        }
    }

    private static String text(@Nullable Pointer text) {
        return text == null ? "" : new String(text.getCharArray(0, OleAutomation.INSTANCE.SysStringLen(text)));
    }

    private static Pointer array(List<?> values) {
        Pointer array = OleAutomation.INSTANCE.SafeArrayCreateVector((short) VT_VARIANT, 0, values.size());
        PointerByReference data = new PointerByReference();
        OleAutomation.INSTANCE.SafeArrayAccessData(array, data);
        for (int index = 0; index < values.size(); index++) {
            write(data.getValue().share((long) index * SIZE), values.get(index));
        }
        OleAutomation.INSTANCE.SafeArrayUnaccessData(array);
        return array;
    }

    private static List<Optional<Object>> elements(@Nullable Pointer array) {
        List<Optional<Object>> values = new ArrayList<>();
        if (array == null || OleAutomation.INSTANCE.SafeArrayGetDim(array) != 1) {
            return values;
        }
        IntByReference first = new IntByReference();
        IntByReference last = new IntByReference();
        OleAutomation.INSTANCE.SafeArrayGetLBound(array, 1, first);
        OleAutomation.INSTANCE.SafeArrayGetUBound(array, 1, last);
        PointerByReference data = new PointerByReference();
        OleAutomation.INSTANCE.SafeArrayAccessData(array, data);
        for (int index = 0; index <= last.getValue() - first.getValue(); index++) {
            values.add(read(data.getValue().share((long) index * SIZE)));
        }
        OleAutomation.INSTANCE.SafeArrayUnaccessData(array);
        return values;
    }
}
