package org.presencemonitor.messenger.windows;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.CallbackThreadInitializer;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.win32.StdCallLibrary.StdCallCallback;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.presencemonitor.hresult.HResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The COM object that receives events: IDispatch, also by the name of DMessengerEvents. COM calls it on its own
 * threads.
 *
 * <p>All sinks share one table of functions that is never freed, because the last call of a client may still be
 * returning from it; the memory of a sink is kept until both the client and this program have released it.
 */
final class EventSinkObject {
    static final String IUNKNOWN = "{00000000-0000-0000-C000-000000000046}";
    static final String IDISPATCH = "{00020400-0000-0000-C000-000000000046}";
    static final String DMESSENGER_EVENTS = "{C9A6A6B6-9BC1-43A5-B06B-E58874EEBC96}";

    private static final Logger LOG = LoggerFactory.getLogger(EventSinkObject.class);
    private static final Set<String> INTERFACES = Set.of(IUNKNOWN, IDISPATCH, DMESSENGER_EVENTS);
    private static final int S_OK = 0;
    private static final Map<Pointer, EventSinkObject> SINKS = new ConcurrentHashMap<>();
    private static final Table TABLE = new Table();

    private final Memory memory = new Memory(Native.POINTER_SIZE);
    private final AtomicInteger references = new AtomicInteger(1);
    private final BiConsumer<Integer, EventArguments> listener;

    /**
     * A sink with one reference, to be given back by {@link #release}.
     *
     * @param listener receives each event's DISPID and arguments, which are invalid after its return
     */
    EventSinkObject(BiConsumer<Integer, EventArguments> listener) {
        this.listener = listener;
        memory.setPointer(0, TABLE.memory);
        SINKS.put(memory, this);
    }

    /** The pointer that the client gets. */
    Pointer address() {
        return memory;
    }

    /** Disconnects the client, which may have ended without releasing the sink, and releases one reference. */
    void disconnect() {
        OleCalls.INSTANCE.CoDisconnectObject(memory, 0);
        release();
    }

    /** Releases a reference. */
    int release() {
        int left = references.decrementAndGet();
        if (left == 0) {
            SINKS.remove(memory);
        }
        return left;
    }

    private int invoke(int dispid, Pointer parameters) {
        try {
            listener.accept(dispid, new EventArguments(parameters));
        } catch (RuntimeException | Error e) {
            LOG.warn("A listener threw; the others are still called", e);
        }
        return S_OK;
    }

    private static int queryInterface(Pointer self, Pointer iid, Pointer found) {
        boolean known = INTERFACES.contains(new Guid.GUID(iid).toGuidString());
        found.setPointer(0, known ? self : Pointer.NULL);
        if (!known) {
            return HResult.E_NOINTERFACE.value();
        }
        addRef(self);
        return S_OK;
    }

    private static int addRef(Pointer self) {
        EventSinkObject sink = SINKS.get(self);
        return sink == null ? 0 : sink.references.incrementAndGet();
    }

    private static int release(Pointer self) {
        EventSinkObject sink = SINKS.get(self);
        return sink == null ? 0 : sink.release();
    }

    private static int noTypes(Pointer self, Pointer count) {
        count.setInt(0, 0);
        return S_OK;
    }

    private static int invoke(Pointer self, int dispid, Pointer parameters) {
        EventSinkObject sink = SINKS.get(self);
        return sink == null ? S_OK : sink.invoke(dispid, parameters);
    }

    /** IUnknown::AddRef and Release. */
    interface Count extends StdCallCallback {
        int call(Pointer self);
    }

    /** IUnknown::QueryInterface. */
    interface QueryInterface extends StdCallCallback {
        int call(Pointer self, Pointer iid, Pointer found);
    }

    /** IDispatch::GetTypeInfoCount. */
    interface GetTypeInfoCount extends StdCallCallback {
        int call(Pointer self, Pointer count);
    }

    /** IDispatch::GetTypeInfo. */
    interface GetTypeInfo extends StdCallCallback {
        int call(Pointer self, int index, int language, Pointer found);
    }

    /** IDispatch::GetIDsOfNames. */
    interface GetIdsOfNames extends StdCallCallback {
        int call(Pointer self, Pointer iid, Pointer names, int count, int language, Pointer numbers);
    }

    /** IDispatch::Invoke. */
    interface Invoke extends StdCallCallback {
        int call(
                Pointer self,
                int dispid,
                Pointer iid,
                int language,
                short kind,
                Pointer parameters,
                Pointer result,
                Pointer exception,
                Pointer wrong);
    }

    /** The functions, and the references that keep them from being collected. */
    private static final class Table {
        private final Callback[] functions = {
            (QueryInterface) EventSinkObject::queryInterface,
            (Count) EventSinkObject::addRef,
            (Count) EventSinkObject::release,
            (GetTypeInfoCount) EventSinkObject::noTypes,
            (GetTypeInfo) (self, index, language, found) -> HResult.E_NOTIMPL.value(),
            (GetIdsOfNames) (self, iid, names, count, language, numbers) -> HResult.E_NOTIMPL.value(),
            (Invoke) (self, dispid, iid, language, kind, parameters, result, exception, wrong) ->
                    invoke(self, dispid, parameters)
        };
        private final Memory memory = new Memory((long) functions.length * Native.POINTER_SIZE);

        Table() {
            // COM reuses its threads: a thread that stays attached to the JVM answers twice as fast.
            CallbackThreadInitializer attached = new CallbackThreadInitializer(true, false, "messenger-events");
            for (int place = 0; place < functions.length; place++) {
                Native.setCallbackThreadInitializer(functions[place], attached);
                memory.setPointer(
                        (long) place * Native.POINTER_SIZE, CallbackReference.getFunctionPointer(functions[place]));
            }
        }
    }
}
