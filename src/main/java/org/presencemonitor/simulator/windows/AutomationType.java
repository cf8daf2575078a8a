package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The types that members of the client's objects take and return, as VARIANTs and in the slots of a call. */
enum AutomationType {
    /** A 32-bit number, an enumeration or a handle of a window. */
    LONG(3),
    /** Text. */
    BSTR(8),
    /** An object. */
    DISPATCH(9),
    /** VARIANT_BOOL. */
    BOOL(11),
    /** Any of the others. A caller passes it by its address, as 64-bit Windows passes what is larger than a slot. */
    VARIANT(12),
    /** An object that may have no IDispatch. */
    UNKNOWN(13);

    private static final int DATA = 8;

    private final short variantType;

    AutomationType(int variantType) {
        this.variantType = (short) variantType;
    }

    /** The type of that name in an IDL file; what is none of the usual ones is an enumeration. */
    static AutomationType of(String idlName) {
        return switch (idlName) {
            case "BSTR" -> BSTR;
            case "IDispatch" -> DISPATCH;
            case "VARIANT_BOOL" -> BOOL;
            case "VARIANT" -> VARIANT;
            case "IUnknown" -> UNKNOWN;
            default -> LONG;
        };
    }

    /** Writes an argument, which stays the caller's, as a VARIANT. */
    void toVariant(long argument, Pointer variant) {
        variant.clear(Variants.SIZE);
        switch (this) {
            case VARIANT -> copy(new Pointer(argument), variant);
            case BOOL -> variant.setShort(DATA, (short) argument);
            case LONG -> variant.setInt(DATA, (int) argument);
            case BSTR, DISPATCH, UNKNOWN -> variant.setPointer(DATA, new Pointer(argument));
        }
        if (this != VARIANT) {
            variant.setShort(0, variantType);
        }
    }

    /** Moves the value of a VARIANT to where the caller wants it. */
    void fromVariant(Pointer variant, Pointer out) {
        switch (this) {
            case VARIANT -> copy(variant, out);
            case BOOL -> out.setShort(0, variant.getShort(DATA));
            case LONG -> out.setInt(0, variant.getInt(DATA));
            case BSTR, DISPATCH, UNKNOWN -> out.setPointer(0, variant.getPointer(DATA));
        }
    }

    /** Writes that there is no value: what a member that fails leaves. */
    void clear(Pointer out) {
        out.clear(
                switch (this) {
                    case VARIANT -> Variants.SIZE;
                    case BOOL -> Short.BYTES;
                    case LONG -> Integer.BYTES;
                    case BSTR, DISPATCH, UNKNOWN -> Native.POINTER_SIZE;
                });
    }

    private static void copy(Pointer from, Pointer to) {
        to.write(0, from.getByteArray(0, Variants.SIZE), 0, Variants.SIZE);
    }
}
