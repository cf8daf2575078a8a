package org.presencemonitor.history.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * The entries that are not in the file yet: a bounded queue that notices when the program slept. Any thread.
 *
 * <p>A run ends where the computer slept, which is a silence that is longer than a heartbeat can be late, and where the
 * clock was set. The next run repeats the known states, so that the time between stays unknown and the time after does
 * not.
 */
final class Backlog {
    private static final Duration CLOCK_CORRECTION = Duration.ofMinutes(1);

    private final TimeSource clock;
    private final HistoryLimits limits;
    private final Deque<PendingEntry> queue = new ArrayDeque<>();
    private final Map<String, HistoryEntry> states = new LinkedHashMap<>();
    private final List<OpenWatchRun> finished = new ArrayList<>();
    private Map<String, Gap> gaps = new LinkedHashMap<>();
    private OpenWatchRun run;
    /** When the clocks were last compared. */
    private Moment seen;

    private boolean runChanged;
    private @Nullable HistoryException refusal;

    /**
     * A time in which the program watched without a break, as it stands at one moment: a {@link WatchRun} later.
     *
     * @param token identifies it in the file, among the runs of all programs
     * @param alive when the program was last known to run
     */
    record OpenWatchRun(String token, Instant started, Instant alive) {
        /** The token need not be hard to guess, and a secure random source takes long to load. */
        private static OpenWatchRun from(Instant now) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            return new OpenWatchRun(new UUID(random.nextLong(), random.nextLong()).toString(), now, now);
        }

        private OpenWatchRun aliveAt(Instant now) {
            return now.isAfter(alive) ? new OpenWatchRun(token, started, now) : this;
        }
    }

    /**
     * An entry that is not in the file yet.
     *
     * @param token of the run it belongs to
     * @param added when it was added
     * @param written completes once the entry would survive a power cut
     */
    record PendingEntry(String token, HistoryEntry entry, Moment added, CompletableFuture<Void> written) {
        private PendingEntry(String token, HistoryEntry entry, Moment added) {
            this(token, entry, added, new CompletableFuture<>());
        }
    }

    /**
     * Entries of one provider that had to be dropped.
     *
     * @param token of the last dropped entry's run
     * @param state the last dropped entry that had a state
     */
    record Gap(String token, int count, Moment first, Moment last, Optional<HistoryEntry> state) {
        private static Gap of(PendingEntry dropped) {
            HistoryEntry entry = dropped.entry;
            Optional<HistoryEntry> state =
                    Optional.of(entry).filter(one -> one.state().isPresent());
            return new Gap(dropped.token, 1, dropped.added, dropped.added, state);
        }

        private Gap and(Gap later) {
            return new Gap(later.token, count + later.count, first, later.last, later.state.or(() -> state));
        }

        /** The gap, and the state at its end. */
        private List<PendingEntry> rows(String provider) {
            HistoryEntry.Builder gap =
                    HistoryEntry.at(first.instant(), EntryType.GAP, EntryCategory.PROGRAM, provider).toBuilder()
                            .problem(true)
                            .took(Optional.of(last.since(first)))
                            .details(count + (count == 1 ? " entry" : " entries") + " could not be written");
            if (state.isEmpty()) {
                return List.of(new PendingEntry(token, gap.build(), first));
            }
            return List.of(
                    new PendingEntry(
                            token,
                            gap.state(PresenceState.UNKNOWN, Optional.empty()).build(),
                            first),
                    new PendingEntry(token, state.get().resumedAt(last.instant()), last));
        }
    }

    /**
     * The content of one transaction.
     *
     * @param runs in the order they began
     * @param gaps by provider; older than the entries
     */
    record Batch(List<OpenWatchRun> runs, Map<String, Gap> gaps, List<PendingEntry> entries) {
        /** The rows of the gaps, then those of the entries. */
        List<PendingEntry> rows() {
            List<PendingEntry> rows = new ArrayList<>();
            gaps.forEach((provider, gap) -> rows.addAll(gap.rows(provider)));
            rows.addAll(entries);
            return rows;
        }

        void completeAll() {
            entries.forEach(pending -> pending.written.complete(null));
        }
    }

    Backlog(TimeSource clock, HistoryLimits limits) {
        this.clock = clock;
        this.limits = limits;
        seen = clock.now();
        run = OpenWatchRun.from(seen.instant());
        add(HistoryEntry.ofProgram(run.started, EntryType.STARTED));
    }

    synchronized CompletableFuture<Void> add(HistoryEntry entry) {
        checkClock(entry.at());
        if (entry.what() == EntryType.LEFT) {
            states.remove(entry.provider());
        } else if (entry.state().isPresent()) {
            states.put(entry.provider(), entry);
        }
        PendingEntry pending = new PendingEntry(run.token, entry, seen);
        put(pending);
        return pending.written;
    }

    /** Notes that the program still runs. */
    synchronized void beat() {
        checkClock(clock.instant());
        runChanged = true;
    }

    synchronized OpenWatchRun current() {
        return run;
    }

    /** Begins a run that repeats the known states, for a file that is new. */
    synchronized void startAnew() {
        restart(clock.instant());
    }

    /** Removes at most that many entries; {@link #putBack} returns them when they cannot be written. */
    synchronized Batch take(int most) {
        List<PendingEntry> entries = new ArrayList<>();
        while (entries.size() < most && !queue.isEmpty()) {
            entries.add(queue.remove());
        }
        List<OpenWatchRun> runs = new ArrayList<>(finished);
        runs.add(run);
        finished.clear();
        Batch batch = new Batch(runs, gaps, entries);
        gaps = new LinkedHashMap<>();
        runChanged = false;
        return batch;
    }

    synchronized boolean isEmpty() {
        return !runChanged && queue.isEmpty();
    }

    synchronized void putBack(Batch batch) {
        Map<String, Gap> later = gaps;
        gaps = new LinkedHashMap<>(batch.gaps);
        later.forEach((provider, gap) -> gaps.merge(provider, gap, Gap::and));
        finished.addAll(
                0,
                batch.runs.stream().filter(one -> !one.token.equals(run.token)).toList());
        batch.entries.reversed().forEach(queue::addFirst);
        runChanged = true;
        trim();
    }

    /** Fails all pending and all later entries with that exception. */
    synchronized void refuse(HistoryException why) {
        refusal = why;
        queue.forEach(pending -> pending.written.completeExceptionally(why));
        queue.clear();
        gaps.clear();
        finished.clear();
    }

    private void checkClock(Instant at) {
        Moment before = seen;
        seen = clock.now();
        Instant now = seen.instant();
        boolean slept = seen.since(before).compareTo(limits.longestSilence()) > 0;
        boolean set = seen.setAheadSince(before).abs().compareTo(CLOCK_CORRECTION) > 0;
        boolean setBackBySteps = now.isBefore(run.alive.minus(CLOCK_CORRECTION));
        if (slept || set || setBackBySteps) {
            boolean justNow = at.isBefore(now) && at.isAfter(now.minus(CLOCK_CORRECTION));
            restart(justNow ? at : now);
        }
        run = run.aliveAt(now);
    }

    private void restart(Instant now) {
        finished.add(run);
        run = OpenWatchRun.from(now);
        for (HistoryEntry state : List.copyOf(states.values())) {
            put(new PendingEntry(run.token, state.resumedAt(now), seen));
        }
        runChanged = true;
    }

    private void put(PendingEntry pending) {
        if (refusal != null) {
            pending.written.completeExceptionally(refusal);
            return;
        }
        queue.add(pending);
        trim();
    }

    private void trim() {
        while (queue.size() > limits.maxPending()) {
            PendingEntry dropped = queue.remove();
            gaps.merge(dropped.entry.provider(), Gap.of(dropped), Gap::and);
            dropped.written.completeExceptionally(
                    new HistoryException("The entry was dropped: too many wait to be written"));
        }
        if (finished.size() > limits.maxPending()) {
            finished.subList(0, finished.size() - limits.maxPending()).clear();
        }
    }
}
