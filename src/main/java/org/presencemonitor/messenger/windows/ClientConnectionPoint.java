package org.presencemonitor.messenger.windows;

import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/** Where the client takes sinks for DMessengerEvents. */
final class ClientConnectionPoint {
    private static final String CONTAINER = "{B196B284-BAB4-101A-B69C-00AA00341D07}";
    private static final int FIND_CONNECTION_POINT = 4;
    private static final int ADVISE = 5;
    private static final int UNADVISE = 6;

    private final ComPointer point;

    private ClientConnectionPoint(ComPointer point) {
        this.point = point;
    }

    /**
     * Finds it.
     *
     * @throws ComException CONNECT_E_NOCONNECTION where the object has none
     */
    static ClientConnectionPoint of(Dispatch messenger) {
        ComPointer container = messenger
                .query(CONTAINER)
                .orElseThrow(() -> new ComException("FindConnectionPoint", Api.COM, HResult.CONNECT_E_NOCONNECTION));
        try {
            PointerByReference found = new PointerByReference();
            check(
                    "FindConnectionPoint",
                    container.call(FIND_CONNECTION_POINT, new Guid.IID(EventSinkObject.DMESSENGER_EVENTS), found));
            return new ClientConnectionPoint(new ComPointer(found.getValue()));
        } finally {
            container.release();
        }
    }

    /** Connects a sink, and answers the cookie by which it is known. */
    int advise(EventSinkObject sink) {
        IntByReference cookie = new IntByReference();
        check("Advise", point.call(ADVISE, sink.address(), cookie));
        return cookie.getValue();
    }

    /** Disconnects a sink. A client that is gone has done so already. */
    void unadvise(int cookie) {
        point.call(UNADVISE, cookie);
    }

    /** Its one reference. */
    ComPointer pointer() {
        return point;
    }

    private static void check(String call, int answer) {
        HResult hr = new HResult(answer);
        if (hr.failed()) {
            throw new ComException(call, Api.COM, hr);
        }
    }
}
