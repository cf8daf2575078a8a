package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.thread.Subscription;

/** The sinks that one client has connected. A sink whose process has ended is removed. */
final class Connections {
    private final Messenger messenger;
    private final Map<Integer, Connection> byCookie = new HashMap<>();
    private int lastCookie;

    /** A sink, in the table before its first event: its process may have ended by then. */
    private static final class Connection {
        private final SinkPointer sink;
        private @Nullable Subscription subscription;
        private boolean closed;

        Connection(SinkPointer sink) {
            this.sink = sink;
        }

        void subscribed(Subscription events) {
            if (!keep(events)) {
                events.close();
            }
        }

        private synchronized boolean keep(Subscription events) {
            subscription = events;
            return !closed;
        }

        void close() {
            Optional.ofNullable(stop()).ifPresent(Subscription::close);
            sink.close();
        }

        private synchronized @Nullable Subscription stop() {
            closed = true;
            return subscription;
        }
    }

    Connections(Messenger messenger) {
        this.messenger = messenger;
    }

    HResult advise(@Nullable Pointer sink, @Nullable Pointer cookie) {
        if (sink == null || cookie == null) {
            return HResult.E_POINTER;
        }
        Optional<SinkPointer> usable = SinkPointer.of(sink);
        if (usable.isEmpty()) {
            cookie.setInt(0, 0);
            return HResult.CONNECT_E_CANNOTCONNECT;
        }
        int number = nextCookie();
        Connection connection = new Connection(usable.get());
        connect(number, connection);
        try {
            connection.subscribed(messenger.advise(new SinkForwarder(usable.get(), () -> unadvise(number))));
        } catch (ComException e) {
            unadvise(number);
            throw e;
        }
        cookie.setInt(0, number);
        return HResult.S_OK;
    }

    HResult unadvise(int cookie) {
        Optional<Connection> connection = disconnect(cookie);
        connection.ifPresent(Connection::close);
        return connection.isPresent() ? HResult.S_OK : HResult.CONNECT_E_NOCONNECTION;
    }

    void close() {
        cookies().forEach(this::unadvise);
    }

    private synchronized int nextCookie() {
        return ++lastCookie;
    }

    private synchronized void connect(int cookie, Connection connection) {
        byCookie.put(cookie, connection);
    }

    private synchronized Optional<Connection> disconnect(int cookie) {
        return Optional.ofNullable(byCookie.remove(cookie));
    }

    private synchronized List<Integer> cookies() {
        return List.copyOf(byCookie.keySet());
    }
}
