package org.presencemonitor.simulator.windows;

import com.sun.jna.Callback;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of methods in vtables: the letters of a name are the parameters after the object's own pointer. For 64-bit
 * Windows, which has only one calling convention; that of 32-bit Windows is not supported.
 */
interface Slot extends Callback {
    /** No parameters. */
    interface Bare extends Slot {
        int call(Pointer self);
    }

    /** One number. */
    interface N extends Slot {
        int call(Pointer self, int number);
    }

    /** One pointer. */
    interface P extends Slot {
        int call(Pointer self, @Nullable Pointer pointer);
    }

    /** Two pointers. */
    interface Pp extends Slot {
        int call(Pointer self, @Nullable Pointer first, @Nullable Pointer second);
    }

    /** Three pointers. */
    interface Ppp extends Slot {
        int call(Pointer self, @Nullable Pointer first, @Nullable Pointer second, @Nullable Pointer third);
    }

    /** A number, a pointer. */
    interface Np extends Slot {
        int call(Pointer self, int number, @Nullable Pointer pointer);
    }

    /** A number, two pointers. */
    interface Npp extends Slot {
        int call(Pointer self, int number, @Nullable Pointer first, @Nullable Pointer second);
    }

    /** Two numbers, a pointer. */
    interface Nnp extends Slot {
        int call(Pointer self, int first, int second, @Nullable Pointer pointer);
    }

    /** IDispatch::GetIDsOfNames. */
    interface Names extends Slot {
        int call(
                Pointer self,
                @Nullable Pointer iid,
                @Nullable Pointer names,
                int count,
                int locale,
                @Nullable Pointer dispids);
    }

    /** IDispatch::Invoke. */
    interface Invocation extends Slot {
        int call(
                Pointer self,
                int dispid,
                @Nullable Pointer iid,
                int locale,
                int flags,
                @Nullable Pointer parameters,
                @Nullable Pointer result,
                @Nullable Pointer exception,
                @Nullable Pointer wrongArgument);
    }
}
