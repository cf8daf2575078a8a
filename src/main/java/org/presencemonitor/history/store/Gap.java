package org.presencemonitor.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.presence.PresenceState;

/**
 * Entries of one provider that had to be dropped.
 *
 * @param token of the last one's stretch
 * @param state the last dropped entry that had a state
 */
record Gap(String token, int count, Instant first, Instant last, Optional<HistoryEntry> state) {
    static Gap of(PendingEntry dropped) {
        HistoryEntry entry = dropped.entry();
        return new Gap(
                dropped.token(),
                1,
                entry.at(),
                entry.at(),
                Optional.of(entry).filter(one -> one.state().isPresent()));
    }

    Gap and(Gap later) {
        return new Gap(later.token, count + later.count, first, later.last, later.state.or(() -> state));
    }

    /** What is written of it: that there is a gap, and the state at its end. */
    List<PendingEntry> entries(String provider) {
        HistoryEntry gap = HistoryEntry.at(first, EntryType.GAP, EntryCategory.PROGRAM, provider)
                .asProblem(true)
                .withTook(Optional.of(Duration.between(first, last)))
                .withDetails(count + (count == 1 ? " entry" : " entries") + " could not be written");
        List<PendingEntry> entries = new ArrayList<>();
        entries.add(waiting(state.isPresent() ? gap.withState(PresenceState.UNKNOWN, Optional.empty()) : gap));
        state.ifPresent(entered -> entries.add(waiting(entered.resumedAt(last))));
        return entries;
    }

    private PendingEntry waiting(HistoryEntry entry) {
        return new PendingEntry(token, entry, new CompletableFuture<>());
    }
}
