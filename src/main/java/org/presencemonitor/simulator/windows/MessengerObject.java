package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;

/**
 * The object that CoCreateInstance returns: the members of the Messenger and the container of its connection point
 * (communicator.md 1.3, 5).
 */
final class MessengerObject extends DispatchObject<Messenger> {
    private static final Vtable CONNECTION_POINT_CONTAINER = new Vtable(
            Iid.CONNECTION_POINT_CONTAINER,
            (Slot.P) (self, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).allPoints(out)),
            (Slot.Pp) (self, iid, out) ->
                    Vtable.answer(() -> at(self, MessengerObject.class).point(iid, out)));

    private static final Vtable PROVIDE_CLASS_INFO = new Vtable(
            List.of(Iid.PROVIDE_CLASS_INFO_2, Iid.PROVIDE_CLASS_INFO),
            List.of(
                    (Slot.P) (self, out) ->
                            Vtable.answer(() -> at(self, MessengerObject.class).classInfo(out)),
                    (Slot.Np) (self, kind, out) -> Vtable.answer(() -> eventsId(kind, out))));
    /** GUIDKIND_DEFAULT_SOURCE_DISP_IID. */
    private static final int DEFAULT_SOURCE = 1;

    private final ClassDescription type;
    /** The place of its pointer to IConnectionPointContainer. */
    private final int container;

    private final Connections connections;
    private final Runnable end;

    /**
     * An object for one client.
     *
     * @param type its class
     * @param end called after its last reference was released
     */
    MessengerObject(ClassDescription type, Messenger messenger, Runnable end) {
        super(messenger, MessengerDispatchTable.of(type), CONNECTION_POINT_CONTAINER, PROVIDE_CLASS_INFO);
        this.type = type;
        this.container = type.interfaces().size();
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

    private HResult classInfo(@Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        out.setPointer(0, null);
        out.setPointer(0, TypeLibrary.info(type.clsid()));
        return HResult.S_OK;
    }

    private static HResult eventsId(int kind, @Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        boolean known = kind == DEFAULT_SOURCE;
        (known ? Iid.MESSENGER_EVENTS : Iid.NULL).write(out);
        return known ? HResult.S_OK : HResult.E_INVALIDARG;
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
        return pointer(container);
    }
}
