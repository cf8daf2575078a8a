package org.presencemonitor.messenger.windows;

import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * The connection point of the client for sinks of DMessengerEvents.
 *
 * @param pointer the one reference to it
 */
record ClientConnectionPoint(ComPointer pointer) {
    private static final String CONTAINER = "{B196B284-BAB4-101A-B69C-00AA00341D07}";
    private static final int FIND_CONNECTION_POINT = 4;
    private static final int ADVISE = 5;
    private static final int UNADVISE = 6;

    /**
     * Finds the connection point of an object.
     *
     * @throws ComException CONNECT_E_NOCONNECTION where the object has none
     */
    static ClientConnectionPoint of(Dispatch messenger) {
        ComPointer container = messenger
                .query(CONTAINER)
                .orElseThrow(() -> new ComException("FindConnectionPoint", Api.COM, HResult.CONNECT_E_NOCONNECTION));
        try {
            PointerByReference found = new PointerByReference();
            Guid.IID events = new Guid.IID(EventSinkObject.DMESSENGER_EVENTS);
            new HResult(container.call(FIND_CONNECTION_POINT, events, found)).orThrow("FindConnectionPoint", Api.COM);
            return new ClientConnectionPoint(new ComPointer(found.getValue()));
        } finally {
            container.release();
        }
    }

    /** Connects a sink and returns its cookie. */
    int advise(EventSinkObject sink) {
        IntByReference cookie = new IntByReference();
        new HResult(pointer.call(ADVISE, sink.address(), cookie)).orThrow("Advise", Api.COM);
        return cookie.getValue();
    }

    /** Disconnects a sink; has no effect when the client has ended. */
    void unadvise(int cookie) {
        pointer.call(UNADVISE, cookie);
    }
}
