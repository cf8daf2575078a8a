package org.presencemonitor.simulator.bus;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.BusError;
import org.presencemonitor.bus.BusObject;
import org.presencemonitor.bus.BusObjects;
import org.presencemonitor.bus.BusTable;
import org.presencemonitor.bus.OwnedName;
import org.presencemonitor.bus.OwnedName.Standing;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.simulator.ExternalRegistration;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Shutdown;

/**
 * The Messenger object of a simulated client as other programs of the session find it: the client owns a name of the
 * bus while its class is registered, so that the end of the name's owner is the end of the client.
 */
public final class MessengerOnBus implements ExternalRegistration, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** An event that is on its way comes by then. */
    private static final Duration LAST_EVENT = Duration.ofMillis(300);

    private final SessionBus bus;
    private final String name;
    private final MessengerFactory messengers;
    /** A member may take as long as the client takes, and others go on meanwhile. */
    private final ExecutorService calls = DaemonThreads.pool("bus-calls");

    private final AtomicLong answered = new AtomicLong();
    private volatile @Nullable Served served;
    /** Completes when the name is free again. */
    private volatile CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);

    /**
     * Not on the bus yet.
     *
     * @param messengers creates the object; not called while {@link #register} is under way
     */
    public MessengerOnBus(SessionBus bus, String name, MessengerFactory messengers) {
        this.bus = bus;
        this.name = name;
        this.messengers = messengers;
    }

    /** How many calls of other programs it has answered. */
    public long answered() {
        return answered.get();
    }

    @Override
    public void register() {
        awaitEnd();
        Served made = new Served();
        Standing standing = made.awaitName();
        if (standing != Standing.OWNED) {
            made.end();
            throw new ComException(
                    "RequestName",
                    Api.COM,
                    standing == Standing.TAKEN ? HResult.E_ACCESSDENIED : HResult.RPC_S_SERVER_UNAVAILABLE);
        }
        served = made;
        // Not here: the client that registers holds its lock.
        calls.execute(made::listen);
    }

    /** The object is dead already; the name stays until its listeners have heard of an ordinary end. */
    @Override
    public void revoke() {
        Served held = served;
        served = null;
        if (held != null) {
            ending = CompletableFuture.runAsync(held::endAfterLastEvent, calls);
        }
    }

    private void awaitEnd() {
        Shutdown.await("the name on the bus", ending, PATIENCE);
    }

    /** Gives the name up, and ends all threads. */
    @Override
    public void close() {
        revoke();
        awaitEnd();
        calls.shutdownNow();
    }

    /** Tells every event that it is given to those who listen, as those of the client; empty while it is not there. */
    public Optional<MessengerEvents> events() {
        return Optional.ofNullable(served).map(now -> now.forwarder);
    }

    /** From one registration to its end. */
    private final class Served implements BusObjects {
        private final ObjectPaths paths = new ObjectPaths();
        private final PartTables parts = new PartTables(paths);
        private final BusTable<Supplier<Messenger>> table = MessengerTable.with(parts);
        private final CountDownLatch decided = new CountDownLatch(1);
        private final CountDownLatch lastEvent = new CountDownLatch(1);
        private final SignalForwarder forwarder = new SignalForwarder(parts, this::tell);
        private final OwnedName owned;
        private @Nullable Messenger messenger;

        Served() {
            owned = OwnedName.open(bus, name, this, calls, standing -> decided.countDown());
        }

        Standing awaitName() {
            try {
                boolean unused = decided.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return owned.standing();
        }

        private void tell(String signal, Object... arguments) {
            owned.emit(BusNames.PATH, table, signal, arguments);
            if (signal.equals(MessengerEvent.ON_APP_SHUTDOWN.comName())) {
                lastEvent.countDown();
            }
        }

        /** So that events are told before anybody calls. */
        void listen() {
            try {
                Messenger unused = messenger();
            } catch (ComException e) {
                // The client has ended meanwhile.
                end();
            }
        }

        private synchronized Messenger messenger() {
            Messenger held = messenger;
            if (held == null) {
                held = messengers.create();
                messenger = held;
                Object unused = held.advise(forwarder);
            }
            return held;
        }

        @Override
        public Optional<BusObject<?>> at(String path) {
            answered.incrementAndGet();
            return path.equals(BusNames.PATH)
                    ? Optional.of(new BusObject<Supplier<Messenger>>(table, this::messenger))
                    : paths.at(path);
        }

        /** Those that a caller has been given are many, and of no use to another. */
        @Override
        public Set<String> paths() {
            return Set.of(BusNames.PATH);
        }

        @Override
        public Optional<BusError> errorOf(RuntimeException thrown) {
            return thrown instanceof ComException e
                    ? Optional.of(new BusError(
                            BusNames.error(e.hresult(), e.api()), BusNames.message(e.hresult(), ThrownReason.of(e))))
                    : Optional.empty();
        }

        void endAfterLastEvent() {
            try {
                boolean unused = lastEvent.await(LAST_EVENT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            end();
        }

        void end() {
            owned.close();
        }
    }
}
