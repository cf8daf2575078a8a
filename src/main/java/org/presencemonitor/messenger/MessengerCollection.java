package org.presencemonitor.messenger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.presencemonitor.hresult.ComException;

/**
 * A live collection of automation objects (communicator.md 4.1). Members fail with {@link ComException} once the
 * client's process is gone; called on the thread that owns the COM side.
 */
public interface MessengerCollection<T> extends Iterable<T> {
    /** The current number of objects. */
    int count();

    /**
     * One of the objects.
     *
     * @param index from 0
     * @throws ComException E_INVALIDARG outside of the collection
     */
    T item(int index);

    /** Iterates over the current objects, as _NewEnum does; later changes have no effect. */
    @Override
    default Iterator<T> iterator() {
        List<T> now = new ArrayList<>();
        int count = count();
        for (int index = 0; index < count; index++) {
            now.add(item(index));
        }
        return now.iterator();
    }
}
