package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.IntByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.PresenceProperties;

/** Reads and writes VARIANTs in memory, with the conversions that automation itself makes. */
final class Variants {
    static final int SIZE = 8 + 2 * Native.POINTER_SIZE;

    private static final int DATA = 8;
    private static final short EMPTY = 0;
    private static final short NULL = 1;
    private static final short I4 = 3;
    private static final short BSTR = 8;
    private static final short DISPATCH = 9;
    private static final short ERROR = 10;
    private static final short BOOL = 11;
    private static final short VARIANT = 12;
    private static final short UNKNOWN = 13;
    private static final int ARRAY = 0x2000;
    private static final int BY_REFERENCE = 0x4000;

    private Variants() {}

    /** One of an array of VARIANTs. */
    static Pointer at(Pointer array, int index) {
        return array.share((long) index * SIZE);
    }

    /** A number, or text that is one. */
    static int integer(Pointer variant) {
        return converted(variant, I4, copy -> copy.getInt(DATA));
    }

    static boolean bool(Pointer variant) {
        return converted(variant, BOOL, copy -> copy.getShort(DATA) != 0);
    }

    /** Text; empty for a null string. No value is an empty text, as automation has it. */
    static Optional<String> text(Pointer variant) {
        // A copy of a null string would be an empty one.
        return variant.getShort(0) == BSTR && variant.getPointer(DATA) == null
                ? Optional.empty()
                : converted(variant, BSTR, copy -> string(copy.getPointer(DATA)));
    }

    /** The interface pointer in it; empty for another type or null. */
    static Optional<Pointer> object(Pointer variant) {
        return copied(variant, copy -> {
            short type = copy.getShort(0);
            return type == DISPATCH || type == UNKNOWN
                    ? Optional.ofNullable(copy.getPointer(DATA))
                    : Optional.<Pointer>empty();
        });
    }

    /** Whether it is an array, of whatever type. */
    static boolean isArray(Pointer variant) {
        return copied(variant, copy -> (copy.getShort(0) & ARRAY) != 0);
    }

    /** The elements of an array of variants or of texts with one dimension. */
    static List<Optional<Object>> array(Pointer variant) {
        return copied(variant, copy -> {
            short type = copy.getShort(0);
            if (type != (short) (ARRAY | VARIANT) && type != (short) (ARRAY | BSTR)) {
                throw mismatch();
            }
            return elements(copy.getPointer(DATA), type == (short) (ARRAY | BSTR));
        });
    }

    /** Whether the caller left out an optional argument. */
    static boolean isMissing(Pointer variant) {
        return variant.getShort(0) == ERROR && variant.getInt(DATA) == HResult.DISP_E_PARAMNOTFOUND.value();
    }

    /**
     * Writes a value over the previous content, which is not freed: Integer, Boolean, String,
     * {@link PresenceProperties}, {@link BooleanReference}, or a {@link ComObject} with one of its references.
     */
    static void write(Pointer variant, Optional<?> value) {
        variant.clear(SIZE);
        if (value.isPresent()) {
            write(variant, value.get());
        }
    }

    private static void write(Pointer variant, Object value) {
        switch (value) {
            case Integer number -> {
                variant.setShort(0, I4);
                variant.setInt(DATA, number);
            }
            case Boolean bool -> {
                variant.setShort(0, BOOL);
                variant.setShort(DATA, bool(bool));
            }
            case String text -> {
                variant.setShort(0, BSTR);
                variant.setPointer(DATA, newString(text));
            }
            case ComObject object -> {
                variant.setShort(0, object.has(Iid.DISPATCH) ? DISPATCH : UNKNOWN);
                variant.setPointer(DATA, object.pointer());
            }
            case BooleanReference change -> {
                variant.setShort(0, (short) (BY_REFERENCE | BOOL));
                variant.setPointer(DATA, change.memory);
            }
            case PresenceProperties properties -> {
                variant.setShort(0, (short) (ARRAY | VARIANT));
                variant.setPointer(DATA, array(properties.values()));
            }
            default -> throw new IllegalArgumentException("No VARIANT holds a " + value.getClass());
        }
    }

    /** Writes a null object. */
    static void writeNoObject(Pointer variant) {
        variant.clear(SIZE);
        variant.setShort(0, DISPATCH);
    }

    /** A boolean that the receiver may change. */
    static final class BooleanReference {
        private final Memory memory = new Memory(2);

        BooleanReference(boolean value) {
            memory.setShort(0, bool(value));
        }

        boolean value() {
            return memory.getShort(0) != 0;
        }
    }

    static void clear(Pointer variant) {
        Ole.AUTOMATION.VariantClear(variant);
    }

    static Pointer newString(String text) {
        return Ole.AUTOMATION.SysAllocStringLen(new WString(text), text.length());
    }

    private static short bool(boolean value) {
        return (short) (value ? -1 : 0);
    }

    private static Optional<String> string(@Nullable Pointer text) {
        return text == null
                ? Optional.empty()
                : Optional.of(new String(text.getCharArray(0, Ole.AUTOMATION.SysStringLen(text))));
    }

    private static Pointer array(List<Optional<Object>> values) {
        Pointer array = Ole.AUTOMATION.SafeArrayCreateVector(VARIANT, 0, values.size());
        for (int index = 0; index < values.size(); index++) {
            Memory element = new Memory(SIZE);
            write(element, values.get(index));
            // The array takes a copy.
            Ole.AUTOMATION.SafeArrayPutElement(array, new int[] {index}, element);
            clear(element);
        }
        return array;
    }

    private static List<Optional<Object>> elements(@Nullable Pointer array, boolean texts) {
        if (array == null || Ole.AUTOMATION.SafeArrayGetDim(array) != 1) {
            throw mismatch();
        }
        IntByReference first = new IntByReference();
        IntByReference last = new IntByReference();
        Ole.AUTOMATION.SafeArrayGetLBound(array, 1, first);
        Ole.AUTOMATION.SafeArrayGetUBound(array, 1, last);
        List<Optional<Object>> elements = new ArrayList<>();
        for (int index = first.getValue(); index <= last.getValue(); index++) {
            Memory element = new Memory(SIZE);
            element.clear();
            if (texts) {
                element.setShort(0, BSTR);
            }
            Pointer value = texts ? element.share(DATA) : element;
            Ole.check("SafeArrayGetElement", Ole.AUTOMATION.SafeArrayGetElement(array, new int[] {index}, value));
            elements.add(natural(element));
            clear(element);
        }
        return elements;
    }

    /** The value in its own type; all kinds of numbers as Integer. */
    private static Optional<Object> natural(Pointer variant) {
        return switch (variant.getShort(0)) {
            case EMPTY, NULL, ERROR -> Optional.empty();
            case BOOL -> Optional.of(bool(variant));
            case BSTR -> text(variant).map(Object.class::cast);
            default -> Optional.of(integer(variant));
        };
    }

    private static <T> T converted(Pointer variant, short type, Function<Pointer, T> read) {
        return copied(variant, copy -> {
            Ole.check("VariantChangeType", Ole.AUTOMATION.VariantChangeType(copy, copy, (short) 0, type));
            return read.apply(copy);
        });
    }

    /** Reads a copy, in which a reference is replaced by the value that it refers to. */
    private static <T> T copied(Pointer variant, Function<Pointer, T> read) {
        Memory copy = new Memory(SIZE);
        copy.clear();
        HResult hr = new HResult(Ole.AUTOMATION.VariantCopyInd(copy, variant));
        if (hr.failed()) {
            throw mismatch();
        }
        try {
            return read.apply(copy);
        } finally {
            clear(copy);
        }
    }

    private static ComException mismatch() {
        return new ComException("VariantChangeType", Api.COM, HResult.DISP_E_TYPEMISMATCH);
    }
}
