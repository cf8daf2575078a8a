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
 * What is open between this program and one Messenger object, and the one order in which it ends: sinks, connection
 * point, what the client has given out, the object, the apartment.
 */
final class Connection {
    private final HeldReferences holdings;
    private final Dispatch messenger;
    private final Optional<MessengerVtable> table;
    private final List<Advised> sinks = new ArrayList<>();
    private @Nullable ClientConnectionPoint point;

    private record Advised(EventSinkObject sink, EventDispatcher listener, int cookie) {}

    /**
     * With an object just made, whose one reference becomes this one's.
     *
     * @param apartment the one it was made in, which becomes this one's to leave
     */
    Connection(Apartment apartment, ComPointer created) {
        holdings = new HeldReferences(this::disconnectAll, apartment::leave);
        messenger = holdings.take(created);
        table = MessengerVtable.reach(created).map(reached -> {
            holdings.take(reached);
            return new MessengerVtable(reached);
        });
    }

    Dispatch messenger() {
        return messenger;
    }

    /**
     * Calls a method by its place where that can be, else by its number; success codes other than S_OK are returned.
     */
    HResult call(MessengerMember member, Object... arguments) {
        Optional<MessengerVtable> direct = table.filter(reached -> reached.has(member));
        return direct.isPresent()
                ? holdings.during(member.fullName(), () -> direct.get().call(member, arguments))
                : messenger.call(member, arguments);
    }

    /** Connects a listener. */
    Subscription advise(MessengerEvents events) {
        return holdings.during("Advise", () -> {
            EventDispatcher listener = new EventDispatcher(events, holdings);
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

    /** Nobody hears anything from now on; what is open ends, after the calls that are under way. */
    void close() {
        synchronized (sinks) {
            sinks.forEach(one -> one.listener.silence());
        }
        holdings.close();
    }

    private ClientConnectionPoint point() {
        synchronized (sinks) {
            if (point != null) {
                return point;
            }
        }
        ClientConnectionPoint found = ClientConnectionPoint.of(messenger);
        holdings.take(found.pointer());
        synchronized (sinks) {
            point = found;
        }
        return found;
    }

    /** After the end there is nothing to do: that has disconnected all. */
    private void unadvise(Advised one) {
        one.listener.silence();
        holdings.unlessClosed(() -> {
            boolean connected;
            synchronized (sinks) {
                connected = sinks.remove(one);
            }
            if (connected) {
                disconnect(one);
            }
        });
    }

    private void disconnectAll() {
        sinks.forEach(this::disconnect);
        sinks.clear();
    }

    private void disconnect(Advised one) {
        if (point != null) {
            point.unadvise(one.cookie);
        }
        one.sink.disconnect();
    }
}
