package org.presencemonitor.simulator.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.mapi.OutboundMessage;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * The mail server behind the simulated transports: the messages it has accepted and those that wait for the user. Safe
 * to use from any thread.
 */
public final class MailServer {
    private final List<OutboundMessage> accepted = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Listeners<Runnable> listeners = new Listeners<>("the mail server");

    MailServer() {}

    /** Accepts a message that has arrived completely. */
    synchronized void accept(OutboundMessage message) {
        accepted.add(message);
    }

    /** Every message accepted, in order, including those that were sent twice. */
    public synchronized List<OutboundMessage> accepted() {
        return List.copyOf(accepted);
    }

    /** A message for the user arrives. */
    synchronized void deliver(String subject) {
        waiting.addLast(subject);
        listeners.call(Runnable::run);
    }

    /** Takes the oldest waiting message. */
    synchronized Optional<String> fetch() {
        return Optional.ofNullable(waiting.pollFirst());
    }

    /** Subjects of the waiting messages, oldest first. */
    public synchronized List<String> waiting() {
        return List.copyOf(waiting);
    }

    /**
     * Calls back once for each message: now for those that wait, at its delivery and on the thread that delivers for
     * each that follows. Must not block.
     */
    Subscription subscribe(Runnable onMessage) {
        int waitingNow;
        Subscription subscription;
        synchronized (this) {
            waitingNow = waiting.size();
            subscription = listeners.add(onMessage);
        }
        for (int message = 0; message < waitingNow; message++) {
            onMessage.run();
        }
        return subscription;
    }
}
