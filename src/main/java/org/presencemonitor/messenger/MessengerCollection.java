package org.presencemonitor.messenger;

import java.util.Iterator;
import java.util.stream.IntStream;
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
        return IntStream.range(0, count()).mapToObj(this::item).toList().iterator();
    }
}
