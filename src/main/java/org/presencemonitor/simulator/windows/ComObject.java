package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * An object that native code may hold: one pointer for each interface it has, reachable until its last reference is
 * released. Begins with one reference, its creator's. Safe to use from any thread.
 */
abstract class ComObject {
    /** By the address of each of their pointers: objects that native code holds must not be collected. */
    private static final Map<Long, ComObject> LIVE = new ConcurrentHashMap<>();

    private final Memory faces;
    private final List<Vtable> vtables;
    private final AtomicInteger references = new AtomicInteger(1);

    /**
     * An object with these interfaces.
     *
     * @param vtables one for each; the first one's pointer is the object's identity
     */
    ComObject(Vtable... vtables) {
        this.vtables = List.of(vtables);
        faces = new Memory((long) vtables.length * Native.POINTER_SIZE);
        for (int face = 0; face < vtables.length; face++) {
            faces.setPointer((long) face * Native.POINTER_SIZE, vtables[face].pointer());
            LIVE.put(address(face), this);
        }
    }

    /** Whether it has the interface. */
    final boolean has(Iid iid) {
        return face(iid).isPresent();
    }

    /** Called once, after the last reference was released. */
    void released() {}

    /**
     * The object that a pointer refers to.
     *
     * @throws ComException CO_E_OBJNOTCONNECTED when there is none
     */
    static ComObject at(Pointer self) {
        return find(self).orElseThrow(() -> new ComException("IUnknown", Api.COM, HResult.CO_E_OBJNOTCONNECTED));
    }

    /** The same, of the class whose interface the pointer is. */
    static <T extends ComObject> T at(Pointer self, Class<T> kind) {
        return kind.cast(at(self));
    }

    /** The same; empty for a pointer to no object of this process. */
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

    private OptionalInt face(Iid iid) {
        return IntStream.range(0, vtables.size())
                .filter(face -> vtables.get(face).iids().contains(iid))
                .findFirst();
    }

    final int addRef() {
        return references.incrementAndGet();
    }

    /** Adds a reference for a caller who found the object; false when the last one has been released meanwhile. */
    final boolean addRefIfHeld() {
        return references.getAndUpdate(held -> held == 0 ? 0 : held + 1) != 0;
    }

    final int release() {
        int left = references.decrementAndGet();
        if (left == 0) {
            for (int face = 0; face < vtables.size(); face++) {
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
