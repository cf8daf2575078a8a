package org.presencemonitor.simulator.mail;

import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.presencemonitor.mapi.OutboundMessage;

/**
 * An outbox and its sent items at one moment.
 *
 * @param lastId of the newest message; no id is used twice
 * @param forgotten the number of sent messages that are no longer kept
 * @param entries oldest first
 */
record OutboxContent(long lastId, long forgotten, List<OutboxEntry> entries) {
    static final OutboxContent EMPTY = new OutboxContent(0, 0, List.of());
    /** How many sent messages are kept, so that the file stays small. */
    private static final int MAX_SENT = 1_000;

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
        long tooMany = now.stream().filter(entry -> entry.state() == SENT).count() - MAX_SENT;
        if (tooMany <= 0) {
            return new OutboxContent(lastId, forgotten, now);
        }
        now.stream()
                .filter(entry -> entry.state() == SENT)
                .limit(tooMany)
                .toList()
                .forEach(now::remove);
        return new OutboxContent(lastId, forgotten + tooMany, now);
    }

    /**
     * This content of the file, after that one was known. Messages in process which this program has not taken are
     * queued again: their owner crashed, and they have not been sent. Ids that were used stay used.
     */
    OutboxContent after(OutboxContent known) {
        Set<Long> taken = known.entries.stream()
                .filter(entry -> entry.state() == IN_PROCESS)
                .map(entry -> entry.message().id())
                .collect(Collectors.toSet());
        List<OutboxEntry> now = new ArrayList<>(entries);
        now.replaceAll(entry ->
                entry.state() == IN_PROCESS && !taken.contains(entry.message().id())
                        ? entry.in(OutboxEntry.State.QUEUED)
                        : entry);
        return new OutboxContent(Math.max(lastId, known.lastId), forgotten, now);
    }

    int count(OutboxEntry.State state) {
        return (int) entries.stream().filter(entry -> entry.state() == state).count();
    }
}
