package org.presencemonitor.mapi.spooler;

import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_COMPLETE;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_INBOUND;
import static org.presencemonitor.mapi.MapiFlags.LOGOFF_OUTBOUND;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.FlagsPointer;
import org.presencemonitor.mapi.MapiFlags;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.OutboundMessage;

/** Moves messages between the stores and the transports of one session. Used on the spooler's thread. */
final class MessageTraffic {
    private final Executor thread;
    private final Runnable changed;
    private final Predicate<String> heldElsewhere;
    private final List<StoreTraffic> stores = new ArrayList<>();
    /** Of stores that have been let go; their messages still count. */
    private final List<StoreTraffic> ended = new ArrayList<>();

    private final List<TransportSession> transports = new ArrayList<>();
    private boolean flushing;
    private boolean closed;

    /**
     * The traffic of a session without stores and transports.
     *
     * @param heldElsewhere whether another process holds the store of that provider for the same profile
     */
    MessageTraffic(Executor thread, Runnable changed, Predicate<String> heldElsewhere) {
        this.thread = thread;
        this.changed = changed;
        this.heldElsewhere = heldElsewhere;
    }

    void add(StoreTraffic store) {
        stores.add(store);
    }

    void add(TransportSession transport) {
        transports.add(transport);
    }

    /** Begins the sending and receiving that is due, soon. */
    void wake() {
        thread.execute(this::pump);
    }

    private void pump() {
        if (!closed) {
            move();
        }
        List.copyOf(stores).forEach(this::endIfOver);
        changed.run();
    }

    private void move() {
        for (TransportSession transport : transports) {
            if (transport.isIdle()) {
                begin(transport);
            }
        }
        stores.stream().filter(this::isQuiet).forEach(StoreTraffic::quiet);
        if (flushing && stores.stream().allMatch(this::isQuiet)) {
            flushing = false;
            transports.forEach(
                    t -> t.transportNotify(MapiFlags.NOTIFY_END_OUTBOUND_FLUSH | MapiFlags.NOTIFY_END_INBOUND_FLUSH));
        }
    }

    private void endIfOver(StoreTraffic store) {
        if (store.isOver() && stores.remove(store)) {
            ended.add(store);
            store.end();
        }
    }

    /**
     * The store is logged off. Completes when its last message has ended; at once where the session ends, which logs
     * the stores off before the transports that stop their messages (communicator.md 7.3).
     */
    CompletableFuture<Void> end(StoreTraffic store) {
        endIfOver(store);
        return closed ? CompletableFuture.completedFuture(null) : store.ended();
    }

    private void begin(TransportSession transport) {
        for (StoreTraffic store : stores) {
            Optional<OutboundMessage> message = store.take(transport::canSend);
            if (message.isPresent()) {
                transport.send(new Transmission(store, message.get()));
                return;
            }
        }
        if (transport.canReceive()) {
            stores.stream().filter(StoreTraffic::mayReceive).findFirst().ifPresent(transport::receive);
        }
    }

    private boolean isQuiet(StoreTraffic store) {
        boolean more = transports.stream().anyMatch(transport -> store.hasFor(transport::canSend));
        return !store.isSending() && !store.isReceiving() && !more;
    }

    /** Sends all queued messages, including those that were stopped. */
    void flush() {
        flushing = true;
        stores.forEach(StoreTraffic::freeHeld);
        transports.forEach(transport -> transport.flushQueues(MapiFlags.FLUSH_UPLOAD | MapiFlags.FLUSH_DOWNLOAD));
        wake();
    }

    /** Stops the message at its transport's next SpoolerYield. */
    void cancel(long id) {
        transports.stream()
                .flatMap(transport -> transport.transmission().stream())
                .filter(transmission -> transmission.message().id() == id)
                .forEach(Transmission::cancel);
    }

    /** StoreLogoffTransports for that store (communicator.md 7.2). */
    CompletableFuture<HResult> logoff(String name, StoreTraffic store, FlagsPointer flags) {
        int asked = flags.get();
        if ((asked & ~MapiFlags.STORE_LOGOFF_IN) != 0) {
            return CompletableFuture.completedFuture(HResult.MAPI_E_UNKNOWN_FLAGS);
        }
        if (Integer.bitCount(asked) != 1) {
            return CompletableFuture.completedFuture(HResult.E_INVALIDARG);
        }
        if (heldElsewhere.test(name)) {
            flags.set(LOGOFF_COMPLETE);
            return CompletableFuture.completedFuture(S_OK);
        }
        if (asked == MapiFlags.LOGOFF_PURGE) {
            return purge(store, flags);
        }
        flags.set(begun(store, asked));
        wake();
        return CompletableFuture.completedFuture(S_OK);
    }

    private static int begun(StoreTraffic store, int asked) {
        int activity = activity(store);
        boolean active = (activity & (LOGOFF_INBOUND | LOGOFF_OUTBOUND)) != 0;
        return switch (asked) {
            case MapiFlags.LOGOFF_ABORT, MapiFlags.LOGOFF_QUIET -> {
                if (!active) {
                    store.close();
                }
                yield active ? activity : activity | LOGOFF_COMPLETE;
            }
            case MapiFlags.LOGOFF_ORDERLY -> {
                store.close();
                yield active ? activity : activity | LOGOFF_COMPLETE;
            }
            case MapiFlags.LOGOFF_NO_WAIT -> {
                store.drain();
                yield activity == 0 ? LOGOFF_COMPLETE : activity;
            }
            default -> throw new IllegalStateException("checked by the caller: " + asked);
        };
    }

    private CompletableFuture<HResult> purge(StoreTraffic store, FlagsPointer flags) {
        store.drain();
        CompletableFuture<HResult> done = new CompletableFuture<>();
        store.whenQuiet(() -> {
            int left = activity(store);
            flags.set(left == 0 ? LOGOFF_COMPLETE : left);
            done.complete(S_OK);
        });
        flush();
        return done;
    }

    private static int activity(StoreTraffic store) {
        return (store.isReceiving() ? LOGOFF_INBOUND : 0)
                | (store.isSending() ? LOGOFF_OUTBOUND : 0)
                | (store.hasQueued() ? MapiFlags.LOGOFF_OUTBOUND_QUEUE : 0);
    }

    /** Begins no further message: the session ends. */
    void close() {
        closed = true;
        stores.forEach(StoreTraffic::close);
        wake();
    }

    /** Completes what still waits for the end of all traffic: the session has ended. */
    void ended() {
        stores.forEach(StoreTraffic::quiet);
    }

    MessageCounts counts() {
        return Stream.concat(stores.stream(), ended.stream())
                .map(StoreTraffic::counts)
                .reduce(
                        MessageCounts.NONE,
                        (a, b) -> new MessageCounts(
                                a.queued() + b.queued(),
                                a.inProcess() + b.inProcess(),
                                a.stopped() + b.stopped(),
                                a.sent() + b.sent(),
                                a.received() + b.received()));
    }
}
