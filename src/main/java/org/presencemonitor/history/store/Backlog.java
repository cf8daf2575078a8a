package org.presencemonitor.history.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;

/**
 * What is not in the file yet: a bounded queue that notices when the program slept. Any thread.
 *
 * <p>A stretch ends where the clock jumps: forward by more than a heartbeat can be late, which is a sleep, or back. The
 * next one repeats what was known, so that the time between stays unknown and the time after does not.
 */
final class Backlog {
    private static final Duration CLOCK_CORRECTION = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final HistoryLimits limits;
    private final Deque<PendingEntry> queue = new ArrayDeque<>();
    private final Map<String, HistoryEntry> states = new LinkedHashMap<>();
    private final List<OpenWatchRun> finished = new ArrayList<>();
    private Map<String, Gap> gaps = new LinkedHashMap<>();
    private OpenWatchRun stretch;
    private boolean news;
    private @Nullable HistoryException refused;

    Backlog(InstantSource clock, HistoryLimits limits) {
        this.clock = clock;
        this.limits = limits;
        stretch = stretchFrom(clock.instant());
        add(HistoryEntry.ofProgram(stretch.started(), EntryType.STARTED));
    }

    synchronized CompletableFuture<Void> add(HistoryEntry entry) {
        notice(entry.at());
        if (entry.state().isPresent()) {
            states.put(entry.provider(), entry);
        }
        CompletableFuture<Void> written = new CompletableFuture<>();
        put(new PendingEntry(stretch.token(), entry, written));
        return written;
    }

    /** The program is still there. */
    synchronized void beat() {
        notice(clock.instant());
        news = true;
    }

    synchronized OpenWatchRun current() {
        return stretch;
    }

    /** What is known now goes into a new file as well. */
    synchronized void startAnew() {
        restart(clock.instant());
    }

    /** No more than that many entries; they come back by {@link #giveBack} when they cannot be written. */
    synchronized Batch take(int most) {
        List<PendingEntry> entries = new ArrayList<>();
        while (entries.size() < most && !queue.isEmpty()) {
            entries.add(queue.remove());
        }
        List<OpenWatchRun> stretches = new ArrayList<>(finished);
        stretches.add(stretch);
        finished.clear();
        Batch batch = new Batch(stretches, gaps, entries);
        gaps = new LinkedHashMap<>();
        news = false;
        return batch;
    }

    synchronized boolean hasNews() {
        return news || !queue.isEmpty();
    }

    synchronized void giveBack(Batch batch) {
        Map<String, Gap> later = gaps;
        gaps = new LinkedHashMap<>(batch.gaps());
        later.forEach((provider, gap) -> gaps.merge(provider, gap, Gap::and));
        List<OpenWatchRun> old = batch.stretches().stream()
                .filter(one -> !one.token().equals(stretch.token()))
                .toList();
        finished.addAll(0, old);
        List<PendingEntry> entries = batch.entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            queue.addFirst(entries.get(i));
        }
        news = true;
        trim();
    }

    /** Whatever waits or comes fails with that. */
    synchronized void refuse(HistoryException why) {
        refused = why;
        queue.forEach(waiting -> waiting.written().completeExceptionally(why));
        queue.clear();
        gaps.clear();
        finished.clear();
    }

    private void notice(Instant at) {
        Instant now = clock.instant();
        boolean slept = now.isAfter(stretch.alive().plus(limits.lapse()));
        boolean setBack = now.isBefore(stretch.alive().minus(CLOCK_CORRECTION));
        if (slept || setBack) {
            boolean justNow = at.isBefore(now) && at.isAfter(now.minus(CLOCK_CORRECTION));
            restart(justNow ? at : now);
        }
        stretch = stretch.stillAliveAt(now);
    }

    private void restart(Instant now) {
        finished.add(stretch);
        stretch = stretchFrom(now);
        for (HistoryEntry state : List.copyOf(states.values())) {
            put(new PendingEntry(stretch.token(), state.resumedAt(now), new CompletableFuture<>()));
        }
        news = true;
    }

    private void put(PendingEntry waiting) {
        if (refused != null) {
            waiting.written().completeExceptionally(refused);
            return;
        }
        queue.add(waiting);
        trim();
    }

    private void trim() {
        while (queue.size() > limits.waiting()) {
            PendingEntry dropped = queue.remove();
            gaps.merge(dropped.entry().provider(), Gap.of(dropped), Gap::and);
            dropped.written()
                    .completeExceptionally(new HistoryException("The entry was dropped: too many wait to be written"));
        }
        if (finished.size() > limits.waiting()) {
            finished.subList(0, finished.size() - limits.waiting()).clear();
        }
    }

    /** An id need not be beyond guessing, and what makes such ones takes its time to load. */
    private static OpenWatchRun stretchFrom(Instant now) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new OpenWatchRun(new UUID(random.nextLong(), random.nextLong()).toString(), now, now);
    }
}
