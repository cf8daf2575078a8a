package org.presencemonitor.mapi.spooler;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.Inbox;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.mapi.Outbox;
import org.presencemonitor.thread.Debounced;

/** The messages to and from one store, until it is logged off and the last of them has ended. */
final class StoreTraffic {
    private final Outbox outbox;
    private final Inbox inbox;
    private final ProviderCalls calls;
    private final ProviderTimeouts timeouts;
    private final Debounced silence;
    private final Set<Long> held = new HashSet<>();
    private final List<Runnable> whenQuiet = new ArrayList<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private Mode mode = Mode.OPEN;
    private Set<Long> toDrain = Set.of();
    private boolean loggedOff;
    private int sending;
    private int receiving;
    private int stopped;
    private int received;

    /** The work that may begin (communicator.md 7.2). */
    private enum Mode {
        /** Sending and receiving. */
        OPEN,
        /** Sending of the messages that were queued when it began. */
        DRAINING,
        /** No work. */
        CLOSED
    }

    StoreTraffic(Outbox outbox, Inbox inbox, ProviderCalls calls, ProviderTimeouts timeouts) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.calls = calls;
        this.timeouts = timeouts;
        this.silence = timeouts.timer();
    }

    /** Sends what is queued now, and begins nothing else. */
    void drain() {
        mode = Mode.DRAINING;
        toDrain = queuedNow();
    }

    private Set<Long> queuedNow() {
        Set<Long> ids = new HashSet<>();
        // To find that none is asked for, the outbox has to look at each message.
        outbox.has(message -> {
            ids.add(message.id());
            return false;
        });
        return ids;
    }

    /** Begins no further message. */
    void close() {
        mode = Mode.CLOSED;
    }

    /**
     * The store is logged off: begins nothing but what it still has to drain, whatever its client has asked for before
     * and whatever was answered then.
     */
    void logOff() {
        loggedOff = true;
        if (mode == Mode.OPEN) {
            close();
        }
    }

    /** Whether the store is logged off, no message is in process and none will follow. */
    boolean isOver() {
        return loggedOff && mode == Mode.CLOSED && !isSending() && !isReceiving();
    }

    /** Completes when {@link #end} is called: from then on only the counts of the outbox are read. */
    CompletableFuture<Void> ended() {
        return ended;
    }

    void end() {
        answerWaiting();
        ended.complete(null);
    }

    boolean mayReceive() {
        return mode == Mode.OPEN;
    }

    boolean isSending() {
        return sending > 0;
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
            Optional<OutboundMessage> next = outbox.take(canSend.and(this::isFree));
            next.ifPresent(message -> sending++);
            return next;
        } catch (UncheckedIOException e) {
            cannotWrite(e);
            // Another attempt would fail again.
            close();
            return Optional.empty();
        }
    }

    /** A stopped message is held until the next session or flush; otherwise it would be sent again at once. */
    private boolean isFree(OutboundMessage message) {
        return !held.contains(message.id()) && (mode == Mode.OPEN || toDrain.contains(message.id()));
    }

    void freeHeld() {
        held.clear();
    }

    void sent(long id) {
        sending--;
        try {
            outbox.sent(id);
        } catch (UncheckedIOException e) {
            cannotWrite(e);
        }
    }

    void stopped(long id) {
        sending--;
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
        subject.ifPresent(this::save);
    }

    private void save(String subject) {
        try {
            inbox.add(subject);
            received++;
        } catch (RuntimeException e) {
            // Has to end the reception all the same, or its transport would never be idle again.
            calls.failed("Inbox", HResult.E_FAIL, "did not save a message: " + e);
        }
    }

    /**
     * Runs once: when no message is in process and none will follow, or when its transports have given no sign of life
     * for too long.
     */
    void whenQuiet(Runnable then) {
        whenQuiet.add(then);
        transportLives();
    }

    /** A transport works for this store. */
    void transportLives() {
        if (!whenQuiet.isEmpty()) {
            silence.schedule(timeouts.silence(), this::answerWaiting);
        }
    }

    /** No message is in process, and none is left to send. */
    void quiet() {
        if (mode == Mode.DRAINING) {
            close();
        }
        answerWaiting();
    }

    private void answerWaiting() {
        silence.cancel();
        List<Runnable> now = List.copyOf(whenQuiet);
        whenQuiet.clear();
        now.forEach(Runnable::run);
    }

    MessageCounts counts() {
        return new MessageCounts(outbox.queued(), outbox.inProcess(), stopped, outbox.sent(), received);
    }
}
