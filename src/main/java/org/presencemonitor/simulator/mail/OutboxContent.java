package org.presencemonitor.simulator.mail;

import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;

import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.mapi.OutboundMessage;

/**
 * An outbox and its sent items at one moment.
 *
 * @param lastId of the newest message; no id is given twice
 * @param forgotten messages sent so long ago that they are only counted
 * @param entries oldest first
 */
record OutboxContent(long lastId, long forgotten, List<OutboxEntry> entries) {
    static final OutboxContent EMPTY = new OutboxContent(0, 0, List.of());
    /** Or the file would grow for ever. */
    private static final int SENT_KEPT = 1_000;

    OutboxContent {
        entries = List.copyOf(entries);
    }

    OutboxContent with(String addressType, String subject) {
        List<OutboxEntry> more = new ArrayList<>(entries);
        OutboundMessage message = new OutboundMessage(lastId + 1, addressType, subject);
        more.add(new OutboxEntry(message, OutboxEntry.State.QUEUED));
        return new OutboxContent(lastId + 1, forgotten, more);
    }

    OutboxContent with(long id, OutboxEntry.State state) {
        List<OutboxEntry> now = new ArrayList<>(entries);
        now.replaceAll(entry -> entry.message().id() == id ? entry.in(state) : entry);
        long tooMany = now.stream().filter(entry -> entry.state() == SENT).count() - SENT_KEPT;
        if (tooMany <= 0) {
            return new OutboxContent(lastId, forgotten, now);
        }
        for (int i = 0; i < tooMany; i++) {
            now.remove(now.stream()
                    .filter(entry -> entry.state() == SENT)
                    .findFirst()
                    .orElseThrow());
        }
        return new OutboxContent(lastId, forgotten + tooMany, now);
    }

    /** What was in process when the last owner ended without a word has not been sent. */
    OutboxContent recovered() {
        List<OutboxEntry> now = new ArrayList<>(entries);
        now.replaceAll(
                entry -> entry.state() == OutboxEntry.State.IN_PROCESS ? entry.in(OutboxEntry.State.QUEUED) : entry);
        return new OutboxContent(lastId, forgotten, now);
    }

    int count(OutboxEntry.State state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
    }
}
