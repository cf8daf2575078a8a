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
 * All that one Messenger holds of the client: itself, and the contacts, groups and collections it has given out. An
 * object that nobody here can reach any more is released before the next call; the rest when Messenger is. From any
 * thread.
 *
 * <p>A call that is under way keeps what it needs: the release waits for its end, for ever if need be.
 */
final class HeldReferences {
    private final ReferenceQueue<Dispatch> unreachable = new ReferenceQueue<>();
    private final SequencedSet<Held> held = new LinkedHashSet<>();
    private final Runnable first;
    private final Runnable last;
    private final Map<Member, Integer> numbers = new ConcurrentHashMap<>();
    private int calls;
    private boolean closed;
    private boolean released;

    /**
     * With nothing held yet.
     *
     * @param first runs before what is held is released
     * @param last runs after it
     */
    HeldReferences(Runnable first, Runnable last) {
        this.first = first;
        this.last = last;
    }

    /** Takes over a reference. What an event brings after the end is an object that answers nothing. */
    Dispatch take(ComPointer owned) {
        Dispatch object = new Dispatch(owned, this);
        synchronized (this) {
            if (!released) {
                held.add(new Held(object, unreachable, owned));
                return object;
            }
        }
        owned.release();
        return object;
    }

    /** DISPIDs that the client has told, by member: objects of one kind share them. */
    Map<Member, Integer> numbers() {
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

    /** The same for something that is no longer needed after {@link #close}. */
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

    /** No call begins after this. What is held goes now, or with the end of the last call. */
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
        first.run();
        // The newest first: what came from another object goes before it.
        held.reversed().forEach(one -> one.pointer.release());
        held.clear();
        last.run();
    }

    private void releaseUnreachable() {
        for (Reference<? extends Dispatch> gone = unreachable.poll(); gone != null; gone = unreachable.poll()) {
            Held one = (Held) gone;
            synchronized (this) {
                held.remove(one);
            }
            one.pointer.release();
        }
    }

    private static final class Held extends PhantomReference<Dispatch> {
        private final ComPointer pointer;

        Held(Dispatch object, ReferenceQueue<Dispatch> unreachable, ComPointer pointer) {
            super(object, unreachable);
            this.pointer = pointer;
        }
    }
}
