package org.presencemonitor.mapi.spooler;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.Inbox;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.Outbox;

/** The messages to and from one store, before and after a client has asked to log it off. */
final class StoreTraffic {
    private final Outbox outbox;
    private final Inbox inbox;
    private final ProviderCalls calls;
    private final Set<Long> held = new HashSet<>();
    private final List<Runnable> whenQuiet = new ArrayList<>();
    private Mode mode = Mode.OPEN;
    private int receiving;
    private int stopped;
    private int received;

    /** The work that may begin (communicator.md 7.2). */
    enum Mode {
        /** Sending and receiving. */
        OPEN,
        /** Sending of queued messages. */
        DRAINING,
        /** No work. */
        CLOSED
    }

    StoreTraffic(Outbox outbox, Inbox inbox, ProviderCalls calls) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.calls = calls;
    }

    void become(Mode next) {
        mode = next;
    }

    boolean mayReceive() {
        return mode == Mode.OPEN;
    }

    boolean isSending() {
        return outbox.inProcess() > 0;
    }

    boolean isReceiving() {
        return receiving > 0;
    }

    boolean hasQueued() {
        return outbox.queued() > 0;
    }

    /** Whether a message is queued that such a transport can send and may send now. */
    boolean hasFor(Predicate<OutboundMessage> canSend) {
        return mode != Mode.CLOSED && outbox.has(canSend.and(this::isFree));
    }

    /** The next message for such a transport; it is in process from now on. */
    Optional<OutboundMessage> take(Predicate<OutboundMessage> canSend) {
        if (mode == Mode.CLOSED) {
            return Optional.empty();
        }
        try {
            return outbox.take(canSend.and(this::isFree));
        } catch (UncheckedIOException e) {
            cannotWrite(e);
            // Another attempt would fail again.
            mode = Mode.CLOSED;
            return Optional.empty();
        }
    }

    /** A stopped message is held until the next session or flush; otherwise it would be sent again at once. */
    private boolean isFree(OutboundMessage message) {
        return !held.contains(message.id());
    }

    void freeHeld() {
        held.clear();
    }

    void sent(long id) {
        try {
            outbox.sent(id);
        } catch (UncheckedIOException e) {
            cannotWrite(e);
        }
    }

    void stopped(long id) {
        held.add(id);
        stopped++;
        try {
            outbox.putBack(id);
        } catch (UncheckedIOException e) {
            cannotWrite(e);
        }
    }

    private void cannotWrite(UncheckedIOException e) {
        calls.failed("Outbox", HResult.E_FAIL, "cannot be written: " + e.getCause());
    }

    void receptionBegins() {
        receiving++;
    }

    void receptionEnds(Optional<String> subject) {
        receiving--;
        subject.ifPresent(arrived -> {
            inbox.add(arrived);
            received++;
        });
    }

    /** Runs once, when no message is in process and none will follow. */
    void whenQuiet(Runnable then) {
        whenQuiet.add(then);
    }

    void quiet() {
        if (mode == Mode.DRAINING) {
            mode = Mode.CLOSED;
        }
        List<Runnable> now = List.copyOf(whenQuiet);
        whenQuiet.clear();
        now.forEach(Runnable::run);
    }

    MessageCounts counts() {
        return new MessageCounts(outbox.queued(), outbox.inProcess(), stopped, outbox.sent(), received);
    }
}
