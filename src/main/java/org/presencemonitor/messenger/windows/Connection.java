package org.presencemonitor.messenger.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.thread.Subscription;

/**
 * Everything that is open between this program and one Messenger object, closed in this order: sinks, connection point,
 * objects that the client gave out, the Messenger object, the apartment.
 */
final class Connection {
    private final HeldReferences references;
    private final Dispatch messenger;
    private final Optional<MessengerVtable> table;
    private final List<Advised> sinks = new ArrayList<>();
    private @Nullable ClientConnectionPoint point;

    private record Advised(EventSinkObject sink, EventDispatcher listener, int cookie) {}

    /**
     * Takes over the one reference of a new object.
     *
     * @param apartment the one it was created in; left with the last call after {@link #close}
     */
    Connection(Apartment apartment, ComPointer created) {
        references = new HeldReferences(this::disconnectAll, apartment::leave);
        messenger = references.take(created);
        table = MessengerVtable.reach(created).map(reached -> {
            references.take(reached);
            return new MessengerVtable(reached);
        });
    }

    Dispatch messenger() {
        return messenger;
    }

    /**
     * Calls a method by its place where that is possible, else by its number; success codes other than S_OK are
     * returned.
     */
    HResult call(MessengerMember member, Object... arguments) {
        Optional<MessengerVtable> direct = table.filter(reached -> reached.has(member));
        return direct.isPresent()
                ? references.during(member.fullName(), () -> direct.get().call(member, arguments))
                : messenger.call(member, arguments);
    }

    /** Connects a listener. */
    Subscription advise(MessengerEvents events) {
        return references.during("Advise", () -> {
            EventDispatcher listener = new EventDispatcher(events, references);
            EventSinkObject sink = new EventSinkObject(listener);
            try {
                Advised advised = new Advised(sink, listener, point().advise(sink));
                synchronized (sinks) {
                    sinks.add(advised);
                }
                return () -> unadvise(advised);
            } catch (ComException e) {
                sink.release();
                throw e;
            }
        });
    }

    /** No listener is called from now on; everything open is closed after the calls that are under way. */
    void close() {
        synchronized (sinks) {
            sinks.forEach(advised -> advised.listener.stop());
        }
        references.close();
    }

    private ClientConnectionPoint point() {
        synchronized (sinks) {
            if (point != null) {
                return point;
            }
        }
        ClientConnectionPoint found = ClientConnectionPoint.of(messenger);
        references.take(found.pointer());
        synchronized (sinks) {
            point = found;
        }
        return found;
    }

    /** Does nothing after {@link #close}, which has disconnected all. */
    private void unadvise(Advised advised) {
        advised.listener.stop();
        references.unlessClosed(() -> {
            boolean connected;
            synchronized (sinks) {
                connected = sinks.remove(advised);
            }
            if (connected) {
                disconnect(advised);
            }
        });
    }

    private void disconnectAll() {
        sinks.forEach(this::disconnect);
        sinks.clear();
    }

    private void disconnect(Advised advised) {
        if (point != null) {
            point.unadvise(advised.cookie);
        }
        advised.sink.disconnect();
    }
}
