package org.presencemonitor.bus;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;

/**
 * A connection to the bus, made again after it was lost, and who owns a name. Runs on the thread that it is given,
 * unless a method says otherwise.
 */
public final class NameWatch {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final SessionBus sessionBus;
    private final String name;
    private final ScheduledExecutorService thread;
    private final Listener listener;
    private final Retry connecting;
    private @Nullable Link link;
    private boolean closed;

    /** Is told what has been found. On that thread, unless a method says otherwise. */
    public interface Listener {
        /**
         * Another connection owns the name, or none does: what the one before answers is no longer wanted. On any
         * thread.
         */
        void ownerLeaves(String newOwner);

        /**
         * That connection owns the name.
         *
         * @param owner its unique name; empty for none
         */
        void ownerIs(DBusConnection bus, String owner);

        /**
         * The bus cannot be asked.
         *
         * @param why a phrase
         */
        void unreachable(String why);
    }

    /** Looks at nothing yet. */
    public NameWatch(SessionBus sessionBus, String name, ScheduledExecutorService thread, Listener listener) {
        this.sessionBus = sessionBus;
        this.name = name;
        this.thread = thread;
        this.listener = listener;
        this.connecting =
                new Retry("to reach the bus", thread, new GrowingPause(FIRST_PAUSE, LONGEST_PAUSE), this::connect);
    }

    public void open() {
        connecting.now();
    }

    public void close() {
        closed = true;
        connecting.close();
        disconnect();
    }

    private boolean connect() {
        if (closed || link != null) {
            return true;
        }
        Link made = new Link();
        try {
            made.open();
            link = made;
            return true;
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones of several kinds
            made.close();
            listener.unreachable(ThrownReason.of(e));
            return false;
        }
    }

    private void disconnect() {
        Link held = link;
        link = null;
        if (held != null) {
            held.close();
        }
    }

    /** One connection. */
    private final class Link {
        private final AtomicBoolean waiting = new AtomicBoolean();
        private @Nullable DBusConnection bus;
        private volatile @Nullable String heard;

        void open() throws DBusException {
            DBusConnection made = sessionBus.connect(() -> thread.execute(this::lost));
            bus = made;
            NameOwners owners = new NameOwners(made);
            owners.watch(name, signal -> heard(signal.newOwner));
            String owner = owners.ownerOf(name);
            // What a signal told meanwhile is newer, and waits for its turn.
            if (heard == null) {
                listener.ownerIs(made, owner);
            }
        }

        /** However often the owner changes, one task waits. On a D-Bus thread. */
        private void heard(String owner) {
            heard = owner;
            listener.ownerLeaves(owner);
            if (!waiting.getAndSet(true)) {
                thread.execute(this::follow);
            }
        }

        private void follow() {
            waiting.set(false);
            DBusConnection current = bus;
            String owner = heard;
            if (current != null && owner != null) {
                listener.ownerIs(current, owner);
            }
        }

        private void lost() {
            if (link == this) {
                disconnect();
                listener.unreachable("the connection to the session bus has ended");
                connecting.now();
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
