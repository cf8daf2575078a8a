package org.presencemonitor.messenger.windows;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * All references that one Messenger holds: to itself, and to the contacts, groups and collections that the client gave
 * out. An object that has become unreachable is released before the next call, the others with Messenger. Safe to use
 * from any thread.
 *
 * <p>A call that is under way keeps its objects: the release waits for the end of the call, without a limit.
 */
final class HeldReferences {
    private final ReferenceQueue<Dispatch> unreachable = new ReferenceQueue<>();
    private final SequencedSet<HeldReference> held = new LinkedHashSet<>();
    private final Runnable beforeRelease;
    private final Runnable afterRelease;
    private final Map<Dispatch.MemberId, Integer> numbers = new ConcurrentHashMap<>();
    private int calls;
    private boolean closed;
    private boolean released;

    /**
     * Holds nothing yet.
     *
     * @param beforeRelease runs before the references are released
     * @param afterRelease runs after it
     */
    HeldReferences(Runnable beforeRelease, Runnable afterRelease) {
        this.beforeRelease = beforeRelease;
        this.afterRelease = afterRelease;
    }

    /**
     * Takes over a reference. An object that an event brings after the release is released at once and fails all calls.
     */
    Dispatch take(ComPointer owned) {
        Dispatch object = new Dispatch(owned, this);
        synchronized (this) {
            if (!released) {
                held.add(new HeldReference(object, unreachable, owned));
                return object;
            }
        }
        owned.release();
        return object;
    }

    /** DISPIDs that the client has given, by member: objects of one kind share them. */
    Map<Dispatch.MemberId, Integer> numbers() {
        return numbers;
    }

    /**
     * Makes a call.
     *
     * @param member its name, for the error
     * @throws ComException RPC_E_DISCONNECTED after {@link #close}
     */
    <T> T during(String member, Supplier<T> call) {
        if (!tryEnter()) {
            throw new ComException(member, Api.COM, HResult.RPC_E_DISCONNECTED);
        }
        try {
            releaseUnreachable();
            return call.get();
        } finally {
            leave();
        }
    }

    /** The same for a task that is no longer needed after {@link #close}. */
    void unlessClosed(Runnable task) {
        if (!tryEnter()) {
            return;
        }
        try {
            task.run();
        } finally {
            leave();
        }
    }

    /** No call begins after this. References are released now, or with the end of the last call. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        releaseWhenIdle();
    }

    private synchronized boolean tryEnter() {
        if (!closed) {
            calls++;
        }
        return !closed;
    }

    private void leave() {
        synchronized (this) {
            calls--;
        }
        releaseWhenIdle();
    }

    private void releaseWhenIdle() {
        synchronized (this) {
            if (!closed || calls > 0 || released) {
                return;
            }
            released = true;
        }
        beforeRelease.run();
        // The newest first: an object is released before the one it came from.
        held.reversed().forEach(one -> one.pointer.release());
        held.clear();
        afterRelease.run();
    }

    private void releaseUnreachable() {
        for (Reference<? extends Dispatch> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            HeldReference one = (HeldReference) gone;
            synchronized (this) {
                held.remove(one);
            }
            one.pointer.release();
        }
    }

    private static final class HeldReference extends PhantomReference<Dispatch> {
        private final ComPointer pointer;

        HeldReference(Dispatch object, ReferenceQueue<Dispatch> unreachable, ComPointer pointer) {
            super(object, unreachable);
            this.pointer = pointer;
        }
    }
}
