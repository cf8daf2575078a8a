package org.presencemonitor.bus;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A well-known name of this program, with objects that others can call by it, over a connection of its own. A
 * connection that is lost is made again. A name that another program owns is never taken from it: this program has it
 * when the other one has given it up. May be used from any thread.
 */
public final class OwnedName implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OwnedName.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSING = Duration.ofSeconds(2);
    private static final String BUS = "org.freedesktop.DBus";
    private static final String BUS_PATH = "/org/freedesktop/DBus";
    /** Neither replaces an owner nor waits in the bus's queue, where nobody could tell whether it has the name. */
    private static final UInt32 DO_NOT_QUEUE = new UInt32(DBus.DBUS_NAME_FLAG_DO_NOT_QUEUE);

    private final SessionBus sessionBus;
    private final String name;
    private final BusObjects objects;
    private final Executor calls;
    private final Consumer<Standing> listener;
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("bus-name");
    private final Retry connecting;
    private volatile @Nullable Link link;
    private volatile Standing standing = Standing.UNREACHABLE;
    private boolean closed;

    /** Whether this program has the name. */
    public enum Standing {
        /** There is no connection to the bus. */
        UNREACHABLE,
        /** Another program has it. */
        TAKEN,
        OWNED
    }

    private OwnedName(
            SessionBus sessionBus, String name, BusObjects objects, Executor calls, Consumer<Standing> listener) {
        this.sessionBus = sessionBus;
        this.name = name;
        this.objects = objects;
        this.calls = calls;
        this.listener = listener;
        connecting = new Retry("to reach the bus", thread, new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE), this::connect);
    }

    /**
     * Begins, and returns at once.
     *
     * @param calls runs what calls of others do
     * @param listener receives whether it has the name, at first and after each attempt; on a thread of its own
     */
    public static OwnedName open(
            SessionBus bus, String name, BusObjects objects, Executor calls, Consumer<Standing> listener) {
        OwnedName owned = new OwnedName(bus, name, objects, calls, listener);
        owned.thread.execute(owned.connecting::now);
        return owned;
    }

    public Standing standing() {
        return standing;
    }

    private boolean connect() {
        if (closed || link != null) {
            return true;
        }
        Link made = new Link();
        try {
            made.open();
            link = made;
            made.request();
            return true;
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            LOG.debug("{} cannot be offered now", name, e);
            link = null;
            made.close();
            become(Standing.UNREACHABLE);
            return false;
        }
    }

    private void become(Standing next) {
        standing = next;
        listener.accept(next);
    }

    /** Tells a signal of an object, while this program has the name. */
    public void emit(String path, BusTable<?> table, String signal, Object... arguments) {
        Object[] sendable = Stream.of(arguments).map(BusValues::sendable).toArray();
        emit(path, table.name(), signal, table.signatureOf(signal), sendable);
    }

    /** Tells what has changed of the properties of an object: their new values. */
    public void emitChanges(String path, BusTable<?> table, Map<String, Object> changed) {
        Map<String, Object> variants = new LinkedHashMap<>();
        changed.forEach((property, value) ->
                variants.put(property, new Object[] {table.typeOf(property), BusValues.sendable(value)}));
        emit(path, BUS + ".Properties", "PropertiesChanged", "sa{sv}as", table.name(), variants, List.of());
    }

    private void emit(String path, String type, String signal, String signature, Object... arguments) {
        Link now = link;
        DBusConnection bus = now == null ? null : now.bus;
        if (bus == null || standing != Standing.OWNED) {
            return;
        }
        try {
            bus.sendMessage(bus.getMessageFactory()
                    .createSignal(
                            bus.getUniqueName(),
                            path,
                            type,
                            signal,
                            signature.isEmpty() ? null : signature,
                            arguments));
        } catch (DBusException | RuntimeException e) { // the library has an unchecked one for a closed connection
            LOG.debug("{} cannot be told", signal, e);
        }
    }

    /** Gives the name up, after what has been told before. */
    @Override
    public void close() {
        CountDownLatch done = new CountDownLatch(1);
        thread.execute(() -> {
            closed = true;
            connecting.close();
            Link held = link;
            link = null;
            if (held != null) {
                held.giveUp();
                held.close();
            }
            done.countDown();
        });
        try {
            if (!done.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("The bus takes its time; going on without it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }

    /** One connection. */
    private final class Link {
        private volatile @Nullable DBusConnection bus;

        void open() throws DBusException {
            ObjectServer server = new ObjectServer(objects, calls);
            DBusConnection made = sessionBus.connect(() -> thread.execute(this::lost), server);
            bus = made;
            server.answerOver(made);
            new NameOwners(made).watch(name, signal -> thread.execute(() -> ownerIs(signal.newOwner)));
        }

        void request() throws DBusException {
            DBusConnection held = bus;
            if (held != null) {
                int answer = held.getRemoteObject(BUS, BUS_PATH, DBus.class)
                        .RequestName(name, DO_NOT_QUEUE)
                        .intValue();
                become(
                        answer == DBus.DBUS_REQUEST_NAME_REPLY_PRIMARY_OWNER
                                        || answer == DBus.DBUS_REQUEST_NAME_REPLY_ALREADY_OWNER
                                ? Standing.OWNED
                                : Standing.TAKEN);
            }
        }

        private void ownerIs(String owner) {
            if (link != this || !owner.isEmpty() || standing == Standing.OWNED) {
                return;
            }
            try {
                request();
            } catch (DBusException | RuntimeException e) { // as above
                LOG.debug("{} cannot be asked for", name, e);
            }
        }

        private void lost() {
            if (link == this) {
                link = null;
                close();
                become(Standing.UNREACHABLE);
                boolean unused = connecting.now();
            }
        }

        /** The answer comes after all that was sent before has been written. */
        void giveUp() {
            DBusConnection held = bus;
            if (held == null || standing != Standing.OWNED) {
                return;
            }
            try {
                MethodCall release = held.getMessageFactory()
                        .createMethodCall(BUS, BUS_PATH, BUS, "ReleaseName", (byte) 0, "s", name);
                held.sendMessage(release);
                Object unused = release.getReply(CLOSING.toMillis());
            } catch (DBusException | RuntimeException e) { // as above
                LOG.debug("{} ends with its connection", name, e);
            }
        }

        void close() {
            DBusConnection held = bus;
            bus = null;
            if (held != null) {
                held.disconnect();
            }
        }
    }
}
