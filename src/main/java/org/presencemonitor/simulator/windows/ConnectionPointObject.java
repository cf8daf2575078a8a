package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;

/**
 * The point at which sinks of DMessengerEvents are connected. The connections belong to the Messenger object and
 * outlive this one. They cannot be listed: a client shall not see the sinks of another.
 */
final class ConnectionPointObject extends ComObject {
    private static final Vtable CONNECTION_POINT = new Vtable(
            Iid.CONNECTION_POINT,
            (Slot.P) (self, iid) -> Vtable.answer(() -> kind(iid)),
            (Slot.P) (self, out) ->
                    Vtable.answer(() -> at(self, ConnectionPointObject.class).container(out)),
            (Slot.Pp) (self, sink, cookie) -> Vtable.answer(
                    () -> at(self, ConnectionPointObject.class).connections.advise(sink, cookie)),
            (Slot.N) (self, cookie) -> Vtable.answer(
                    () -> at(self, ConnectionPointObject.class).connections.unadvise(cookie)),
            (Slot.P) (self, out) -> HResult.E_NOTIMPL.value());

    private final MessengerObject messenger;
    private final Connections connections;

    ConnectionPointObject(MessengerObject messenger, Connections connections) {
        super(CONNECTION_POINT);
        this.messenger = messenger;
        this.connections = connections;
        messenger.addRef();
    }

    @Override
    void released() {
        messenger.release();
    }

    private static HResult kind(@Nullable Pointer iid) {
        if (iid == null) {
            return HResult.E_POINTER;
        }
        Iid.MESSENGER_EVENTS.write(iid);
        return HResult.S_OK;
    }

    private HResult container(@Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        out.setPointer(0, messenger.container());
        return HResult.S_OK;
    }
}
