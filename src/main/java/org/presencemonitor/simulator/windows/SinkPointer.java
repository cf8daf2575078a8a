package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;

/** The IDispatch of another process. Its reference is released after {@link #close} and the last call under way. */
final class SinkPointer implements AutoCloseable {
    private static final int QUERY_INTERFACE = 0;
    private static final int RELEASE = 2;
    private static final int INVOKE = 6;
    private static final int USER_LOCALE = 0x400;

    private static final Memory NO_IID = Iid.NULL.inMemory();

    private final Pointer pointer;
    private int users = 1;

    private SinkPointer(Pointer pointer) {
        this.pointer = pointer;
    }

    /** The sink that a client wants to connect; empty when it takes no events of this class. */
    static Optional<SinkPointer> of(Pointer unknown) {
        // Sinks of scripts support the interface of the events, others plain IDispatch.
        return Stream.of(Iid.MESSENGER_EVENTS, Iid.DISPATCH)
                .flatMap(iid -> query(unknown, iid).stream())
                .findFirst()
                .map(SinkPointer::new);
    }

    /** Calls a method and returns its result; empty when this is closed. */
    Optional<HResult> invoke(int dispid, Pointer parameters, Pointer exception) {
        if (!use()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NativeMethod.call(
                    pointer,
                    INVOKE,
                    dispid,
                    NO_IID,
                    USER_LOCALE,
                    DispatchMember.METHOD,
                    parameters,
                    null,
                    exception,
                    null));
        } finally {
            leave();
        }
    }

    @Override
    public void close() {
        leave();
    }

    private synchronized boolean use() {
        if (users == 0) {
            return false;
        }
        users++;
        return true;
    }

    private void leave() {
        if (isLast()) {
            NativeMethod.call(pointer, RELEASE);
        }
    }

    private synchronized boolean isLast() {
        return --users == 0;
    }

    private static Optional<Pointer> query(Pointer unknown, Iid iid) {
        PointerByReference out = new PointerByReference();
        HResult answer = NativeMethod.call(unknown, QUERY_INTERFACE, iid.inMemory(), out);
        return answer.failed() ? Optional.empty() : Optional.ofNullable(out.getValue());
    }
}
