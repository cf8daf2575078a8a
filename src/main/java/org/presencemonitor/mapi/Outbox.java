package org.presencemonitor.mapi;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * The outbox of a store. Each change is saved before its method returns; a method that throws UncheckedIOException has
 * changed nothing. Used on the spooler's thread; counts may be read on any.
 */
public interface Outbox {
    /** Takes the oldest queued message of that kind, which is in process from now on; empty when there is none. */
    Optional<OutboundMessage> take(Predicate<OutboundMessage> which);

    /** Whether a message of that kind is queued. */
    boolean has(Predicate<OutboundMessage> which);

    /** A message in process has been sent. */
    void sent(long id);

    /** A message in process has been stopped: it is queued again, in its old place. */
    void putBack(long id);

    /** The number of queued messages. */
    int queued();

    /** The number of messages being sent. */
    int inProcess();

    /** The number of messages sent since the outbox was created. */
    long sent();
}
