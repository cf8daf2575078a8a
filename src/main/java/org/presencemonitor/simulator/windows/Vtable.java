package org.presencemonitor.simulator.windows;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The methods of one interface, for all objects that have it: they find their object by its pointer. Never collected,
 * because other processes hold pointers to it.
 */
final class Vtable {
    private static final Logger LOG = LoggerFactory.getLogger(Vtable.class);
    /** RPC reuses its threads: one that stays attached to the JVM answers twice as fast. */
    private static final CallbackThreadInitializer RPC_THREADS = new CallbackThreadInitializer(true, false, "com-rpc");

    private static final Slot.Pp QUERY_INTERFACE =
            (self, iid, out) -> answer(() -> ComObject.at(self).queryInterface(iid, out));
    private static final Slot.Bare ADD_REF = self -> ComObject.count(self, ComObject::addRef);
    private static final Slot.Bare RELEASE = self -> ComObject.count(self, ComObject::release);

    private final List<Iid> iids;
    /** Kept from being collected: native code holds only their addresses. */
    private final List<Callback> slots;

    private final Memory table;

    /**
     * A table.
     *
     * @param iid the interface
     * @param methods those after IUnknown's three
     */
    Vtable(Iid iid, Slot... methods) {
        this(List.of(iid), List.of(methods));
    }

    /**
     * A table.
     *
     * @param iids the interface and those that it inherits from, without IUnknown
     * @param methods those after IUnknown's three
     */
    Vtable(List<Iid> iids, List<? extends Callback> methods) {
        this.iids = List.copyOf(iids);
        slots = Stream.concat(Stream.of(QUERY_INTERFACE, ADD_REF, RELEASE), methods.stream())
                .toList();
        table = new Memory((long) slots.size() * Native.POINTER_SIZE);
        for (int index = 0; index < slots.size(); index++) {
            Callback slot = slots.get(index);
            Native.setCallbackThreadInitializer(slot, RPC_THREADS);
            table.setPointer((long) index * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(slot));
        }
    }

    List<Iid> iids() {
        return iids;
    }

    Pointer pointer() {
        return table;
    }

    /** The HRESULT of a method as native code takes it: an exception must not get into native code. */
    static int answer(Supplier<HResult> method) {
        try {
            return method.get().value();
        } catch (ComException e) {
            return e.hresult().value();
        } catch (RuntimeException | Error e) {
            LOG.error("A call from another process failed", e);
            return HResult.E_UNEXPECTED.value();
        }
    }
}
