package org.presencemonitor.simulator.mail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.presencemonitor.mapi.OutboundMessage;

/**
 * The mail server behind the simulated transports: what it has accepted, and what waits there. Safe to use from any
 * thread.
 */
public final class MailServer {
    private final List<OutboundMessage> accepted = new ArrayList<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<Runnable> listeners = new CopyOnWriteArraySet<>();

    MailServer() {}

    /** A message has come in whole. */
    synchronized void accept(OutboundMessage message) {
        accepted.add(message);
    }

    /** Every message it has been given, in order, as often as it was given it. */
    public synchronized List<OutboundMessage> accepted() {
        return List.copyOf(accepted);
    }

    /** Somebody has written to the user. */
    void deliver(String subject) {
        synchronized (this) {
            waiting.addLast(subject);
        }
        listeners.forEach(Runnable::run);
    }

    /** The oldest message that waits; it waits no more. */
    synchronized Optional<String> fetch() {
        return Optional.ofNullable(waiting.pollFirst());
    }

    /** Subjects of the messages that wait, oldest first. */
    public synchronized List<String> waiting() {
        return List.copyOf(waiting);
    }

    void listen(Runnable onMessage) {
        listeners.add(onMessage);
    }

    void unlisten(Runnable onMessage) {
        listeners.remove(onMessage);
    }
}
