package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;

/**
 * The object that CoCreateInstance gives: the Messenger's members, and the way to its events (communicator.md 1.3, 5).
 */
final class MessengerObject extends DispatchObject<Messenger> {
    private static final int CONTAINER = 1;
    private static final Vtable CONNECTION_POINT_CONTAINER = new Vtable(
            (Slot.P) (self, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).allPoints(out)),
            (Slot.Pp) (self, iid, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).point(iid, out)));

    private final Connections connections;
    private final Runnable end;

    /**
     * An object for one client.
     *
     * @param end called when nobody holds it any more
     */
    MessengerObject(Messenger messenger, Runnable end) {
        super(messenger, MessengerDispatchTable.TABLE, CONNECTION_POINT_CONTAINER);
        this.connections = new Connections(messenger);
        this.end = end;
    }

    @Override
    OptionalInt face(Iid iid) {
        return iid.equals(Iid.CONNECTION_POINT_CONTAINER) ? OptionalInt.of(CONTAINER) : super.face(iid);
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
        out.setPointer(
                0,
                ConnectionPoints.of(new ConnectionPointObject(this, connections))
                        .pointer());
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
