package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/** One of COM's enumerators: a walk over the objects that were there when it began. */
final class Enumeration extends ComObject {
    private static final Vtable VARIANTS = table(Iid.ENUM_VARIANT);
    private static final Vtable CONNECTION_POINTS = table(Iid.ENUM_CONNECTION_POINTS);

    private final Vtable table;
    private final int size;
    private final BiConsumer<Pointer, ComObject> writer;
    private final List<ComObject> objects;
    private int place;

    /**
     * A walk.
     *
     * @param size of a written element, in bytes
     * @param writer writes an element, with the reference that the caller has added
     * @param objects each with a reference that the walk takes over
     */
    private Enumeration(
            Vtable table, int size, BiConsumer<Pointer, ComObject> writer, List<ComObject> objects, int place) {
        super(table);
        this.table = table;
        this.size = size;
        this.writer = writer;
        this.objects = objects;
        this.place = place;
    }

    /** IEnumVARIANT, which "for each" of a script uses; takes over a reference of each object. */
    static Enumeration ofVariants(List<ComObject> objects) {
        return new Enumeration(
                VARIANTS, Variants.SIZE, (element, object) -> Variants.write(element, Optional.of(object)), objects, 0);
    }

    /** IEnumConnectionPoints; takes over a reference of the point. */
    static Enumeration ofConnectionPoints(ComObject point) {
        return new Enumeration(
                CONNECTION_POINTS,
                Native.POINTER_SIZE,
                (element, object) -> element.setPointer(0, object.pointer()),
                List.of(point),
                0);
    }

    private static Vtable table(Iid iid) {
        return new Vtable(
                iid,
                (Slot.Npp) (self, count, elements, fetched) ->
                        Vtable.answer(() -> at(self, Enumeration.class).next(count, elements, fetched)),
                (Slot.N) (self, count) ->
                        Vtable.answer(() -> at(self, Enumeration.class).skip(count)),
                (Slot.Bare)
                        self -> Vtable.answer(() -> at(self, Enumeration.class).reset()),
                (Slot.P) (self, out) ->
                        Vtable.answer(() -> at(self, Enumeration.class).copy(out)));
    }

    @Override
    void released() {
        objects.forEach(ComObject::release);
    }

    /** The counts of COM's enumerators are unsigned. */
    private int available(int count) {
        return (int) Math.min(Integer.toUnsignedLong(count), objects.size() - place);
    }

    private synchronized HResult next(int count, @Nullable Pointer elements, @Nullable Pointer fetched) {
        if (elements == null || (fetched == null && count != 1)) {
            return HResult.E_POINTER;
        }
        int given = available(count);
        for (int index = 0; index < given; index++) {
            ComObject object = objects.get(place++);
            object.addRef();
            writer.accept(elements.share((long) index * size), object);
        }
        if (fetched != null) {
            fetched.setInt(0, given);
        }
        return given == count ? HResult.S_OK : HResult.S_FALSE;
    }

    private synchronized HResult skip(int count) {
        int skipped = available(count);
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
        out.setPointer(0, new Enumeration(table, size, writer, objects, place).pointer());
        return HResult.S_OK;
    }
}
