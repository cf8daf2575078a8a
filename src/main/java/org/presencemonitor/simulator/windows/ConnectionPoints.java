package org.presencemonitor.simulator.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;

/** IEnumConnectionPoints. */
final class ConnectionPoints extends Enumeration {
    private ConnectionPoints(List<ComObject> points, int place) {
        super(Iid.ENUM_CONNECTION_POINTS, Native.POINTER_SIZE, points, place);
    }

    static ConnectionPoints of(ComObject point) {
        return new ConnectionPoints(List.of(point), 0);
    }

    @Override
    void write(Pointer element, ComObject object) {
        element.setPointer(0, object.pointer());
    }

    @Override
    Enumeration copy(List<ComObject> same, int from) {
        return new ConnectionPoints(same, from);
    }
}
