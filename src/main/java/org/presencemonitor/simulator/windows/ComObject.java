package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * An object that native code may hold: one pointer for each interface it has, alive until its last reference is
 * released. Begins with one reference, its maker's. Used by any thread.
 */
abstract class ComObject {
    /** By the address of each of their pointers: what others hold must not be collected. */
    private static final Map<Long, ComObject> LIVE = new ConcurrentHashMap<>();

    private final Memory faces;
    private final int count;
    private final AtomicInteger references = new AtomicInteger(1);

    /**
     * An object with these interfaces.
     *
     * @param vtables one for each; the first one's pointer is the object's identity
     */
    ComObject(Vtable... vtables) {
        count = vtables.length;
        faces = new Memory((long) count * Native.POINTER_SIZE);
        for (int face = 0; face < count; face++) {
            faces.setPointer((long) face * Native.POINTER_SIZE, vtables[face].pointer());
            LIVE.put(address(face), this);
        }
    }

    /** Which of the interfaces that is, by its place among the vtables; empty for one it does not have. */
    abstract OptionalInt face(Iid iid);

    /** Nobody holds it any more. */
    void released() {}

    /**
     * The living object that a pointer means.
     *
     * @throws ComException CO_E_OBJNOTCONNECTED when there is none
     */
    static ComObject at(Pointer self) {
        return find(self).orElseThrow(() -> new ComException("IUnknown", Api.COM, HResult.CO_E_OBJNOTCONNECTED));
    }

    /** The same, of a kind whose interface the pointer was got by. */
    static <T extends ComObject> T at(Pointer self, Class<T> kind) {
        return kind.cast(at(self));
    }

    /** The same; empty for somebody else's pointer. */
    static Optional<ComObject> find(Pointer self) {
        return Optional.ofNullable(LIVE.get(Pointer.nativeValue(self)));
    }

    static int count(Pointer self, ToIntFunction<ComObject> change) {
        return find(self).map(change::applyAsInt).orElse(0);
    }

    final HResult queryInterface(@Nullable Pointer iid, @Nullable Pointer out) {
        if (iid == null || out == null) {
            return HResult.E_POINTER;
        }
        Iid wanted = Iid.read(iid);
        OptionalInt face = wanted.equals(Iid.UNKNOWN) ? OptionalInt.of(0) : face(wanted);
        if (face.isEmpty()) {
            out.setPointer(0, null);
            return HResult.E_NOINTERFACE;
        }
        addRef();
        out.setPointer(0, pointer(face.getAsInt()));
        return HResult.S_OK;
    }

    final int addRef() {
        return references.incrementAndGet();
    }

    final int release() {
        int left = references.decrementAndGet();
        if (left == 0) {
            for (int face = 0; face < count; face++) {
                LIVE.remove(address(face));
            }
            released();
        }
        return left;
    }

    /** Its identity. */
    final Pointer pointer() {
        return pointer(0);
    }

    final Pointer pointer(int face) {
        return faces.share((long) face * Native.POINTER_SIZE);
    }

    private long address(int face) {
        return Pointer.nativeValue(faces) + (long) face * Native.POINTER_SIZE;
    }
}
