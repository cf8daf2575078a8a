package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerFactory;

/** IClassFactory of the Messenger class: an object for each caller, except for one that wants to aggregate it. */
final class ClassFactory extends ComObject {
    private static final Vtable CLASS_FACTORY = new Vtable(
            Iid.CLASS_FACTORY,
            (Slot.Ppp) (self, outer, iid, out) ->
                    Vtable.answer(() -> at(self, ClassFactory.class).create(outer, iid, out)),
            (Slot.N) (self, lock) ->
                    Vtable.answer(() -> at(self, ClassFactory.class).lock(lock != 0)));

    private final ClassDescription type;
    private final MessengerFactory messengers;
    private final ObjectCount uses;

    ClassFactory(ClassDescription type, MessengerFactory messengers, ObjectCount uses) {
        super(CLASS_FACTORY);
        this.type = type;
        this.messengers = messengers;
        this.uses = uses;
    }

    private HResult create(@Nullable Pointer outer, @Nullable Pointer iid, @Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        out.setPointer(0, null);
        if (outer != null) {
            return HResult.CLASS_E_NOAGGREGATION;
        }
        // Counted before the object exists, so that the server does not end for want of objects meanwhile.
        uses.enter();
        MessengerObject object;
        try {
            object = new MessengerObject(type, messengers.create(), uses::leave);
        } catch (RuntimeException e) {
            uses.leave();
            throw e;
        }
        HResult answer = object.queryInterface(iid, out);
        object.release();
        return answer;
    }

    private HResult lock(boolean locked) {
        if (locked) {
            uses.enter();
        } else {
            uses.leave();
        }
        return HResult.S_OK;
    }
}
