package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/** A walk over objects that were there when it began: any of COM's enumerators, by what it writes of each. */
abstract class Enumeration extends ComObject {
    private static final Vtable ENUMERATION = new Vtable(
            (Slot.Npp) (self, count, elements, fetched) ->
                    Vtable.answer(() -> at(self, Enumeration.class).next(count, elements, fetched)),
            (Slot.N) (self, count) ->
                    Vtable.answer(() -> at(self, Enumeration.class).skip(count)),
            (Slot.Bare) self -> Vtable.answer(() -> at(self, Enumeration.class).reset()),
            (Slot.P) (self, out) ->
                    Vtable.answer(() -> at(self, Enumeration.class).copy(out)));

    private final Iid kind;
    private final int size;
    private final List<ComObject> objects;
    private int place;

    /**
     * A walk.
     *
     * @param kind the enumerator's interface
     * @param size of what is written of an element, in bytes
     * @param objects each with a reference that is the walk's from now on
     */
    Enumeration(Iid kind, int size, List<ComObject> objects, int place) {
        super(ENUMERATION);
        this.kind = kind;
        this.size = size;
        this.objects = objects;
        this.place = place;
    }

    /** Writes an element, with a reference of its own. */
    abstract void write(Pointer element, ComObject object);

    /** The same walk over the same objects, each with a reference more. */
    abstract Enumeration copy(List<ComObject> same, int from);

    @Override
    OptionalInt face(Iid iid) {
        return iid.equals(kind) ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    void released() {
        objects.forEach(ComObject::release);
    }

    private synchronized HResult next(int count, @Nullable Pointer elements, @Nullable Pointer fetched) {
        if (elements == null || (fetched == null && count != 1)) {
            return HResult.E_POINTER;
        }
        int given = Math.min(count, objects.size() - place);
        for (int index = 0; index < given; index++) {
            ComObject object = objects.get(place++);
            object.addRef();
            write(elements.share((long) index * size), object);
        }
        if (fetched != null) {
            fetched.setInt(0, given);
        }
        return given == count ? HResult.S_OK : HResult.S_FALSE;
    }

    private synchronized HResult skip(int count) {
        int skipped = Math.min(count, objects.size() - place);
        place += skipped;
        return skipped == count ? HResult.S_OK : HResult.S_FALSE;
    }

    private synchronized HResult reset() {
        place = 0;
        return HResult.S_OK;
    }

    private synchronized HResult copy(@Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        objects.forEach(ComObject::addRef);
        out.setPointer(0, copy(objects, place).pointer());
        return HResult.S_OK;
    }
}
