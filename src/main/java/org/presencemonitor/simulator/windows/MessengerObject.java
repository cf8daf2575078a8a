package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;

/**
 * The object that CoCreateInstance returns: the members of the Messenger and the container of its connection point
 * (communicator.md 1.3, 5).
 */
final class MessengerObject extends DispatchObject<Messenger> {
    private static final int CONTAINER = 1;
    private static final Vtable CONNECTION_POINT_CONTAINER = new Vtable(
            Iid.CONNECTION_POINT_CONTAINER,
            (Slot.P) (self, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).allPoints(out)),
            (Slot.Pp) (self, iid, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).point(iid, out)));

    private final Connections connections;
    private final Runnable end;

    /**
     * An object for one client.
     *
     * @param end called after its last reference was released
     */
    MessengerObject(Messenger messenger, Runnable end) {
        super(messenger, MessengerDispatchTable.TABLE, CONNECTION_POINT_CONTAINER);
        this.connections = new Connections(messenger);
        this.end = end;
    }

    @Override
    void released() {
        connections.close();
        target().close();
        end.run();
    }

    private HResult allPoints(@Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        ConnectionPointObject point = new ConnectionPointObject(this, connections);
        out.setPointer(0, Enumeration.ofConnectionPoints(point).pointer());
        return HResult.S_OK;
    }

    private HResult point(@Nullable Pointer iid, @Nullable Pointer out) {
        if (iid == null || out == null) {
            return HResult.E_POINTER;
        }
        if (!Iid.read(iid).equals(Iid.MESSENGER_EVENTS)) {
            out.setPointer(0, null);
            return HResult.CONNECT_E_NOCONNECTION;
        }
        out.setPointer(0, new ConnectionPointObject(this, connections).pointer());
        return HResult.S_OK;
    }

    /** For IConnectionPoint::GetConnectionPointContainer. */
    Pointer container() {
        addRef();
        return pointer(CONTAINER);
    }
}
