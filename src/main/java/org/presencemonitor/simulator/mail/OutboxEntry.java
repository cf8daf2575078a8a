package org.presencemonitor.simulator.mail;

import org.presencemonitor.mapi.OutboundMessage;

/**
 * A message that was submitted.
 *
 * @param state its progress from the outbox to the sent items
 */
public record OutboxEntry(OutboundMessage message, State state) {
    public enum State {
        QUEUED,
        IN_PROCESS,
        SENT
    }

    OutboxEntry in(State next) {
        return new OutboxEntry(message, next);
    }
}
