package org.presencemonitor.history.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * The durable record of all entries. Any thread; never waits, because the file belongs to the "history" thread.
 *
 * <p>It accepts entries from its construction on and keeps them in memory until {@link #open}, so that the database is
 * not loaded while the program starts. Entries that cannot be written wait in a bounded queue.
 */
public final class History {
    private static final int BATCH_SIZE = 500;
    private static final Duration RETRY_PAUSE = Duration.ofMinutes(1);
    private static final Duration PRUNE_INTERVAL = Duration.ofDays(1);

    private final RecoveringHistoryFile file;
    private final Backlog backlog;
    private final ScheduledExecutorService thread;
    private final TimeSource clock;
    private final HistoryLimits limits;
    private boolean opened;
    private boolean drainScheduled;
    private boolean retryScheduled;
    private boolean closed;
    private Optional<Moment> pruned = Optional.empty();
    private volatile Duration kept;

    /**
     * Keeps a year of entries until {@link #keep} sets another length.
     *
     * @param file in a folder that exists when {@link #open} is called
     * @param thread makes every access to the file
     * @param listener is called on that thread; must not block
     */
    public History(Path file, ScheduledExecutorService thread, TimeSource clock, Consumer<HistoryNotice> listener) {
        this(new RecoveringHistoryFile(file, HistoryFile::open, clock, listener), thread, clock, HistoryLimits.USUAL);
    }

    History(RecoveringHistoryFile file, ScheduledExecutorService thread, TimeSource clock, HistoryLimits limits) {
        this.file = file;
        this.thread = thread;
        this.clock = clock;
        this.limits = limits;
        kept = limits.kept();
        backlog = new Backlog(clock, limits);
    }

    /** Opens the file, writes the entries that wait, and later ones as they come. */
    public void open() {
        synchronized (this) {
            if (opened) {
                return;
            }
            opened = true;
        }
        long beat = limits.heartbeat().toMillis();
        thread.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        thread.execute(this::beat);
    }

    /**
     * Deletes entries that are older, each day from then on. After {@link #open} a length that is shorter than before
     * is an order: what is older by the clock is deleted at once, as {@link #countOlderThan} counts it.
     */
    public void keep(Duration length) {
        boolean shorter = length.compareTo(kept) < 0;
        kept = length;
        if (shorter && isOpened()) {
            thread.execute(this::forget);
        }
    }

    private synchronized boolean isOpened() {
        return opened;
    }

    /** How many entries {@link #keep} would delete now, counting all that has been added so far. */
    public CompletableFuture<Long> countOlderThan(Duration length) {
        return ask(reader -> reader.count(HistoryFilter.before(clock.instant().minus(length))));
    }

    /**
     * Adds an entry.
     *
     * @return completes, on the "history" thread, once the entry would survive a power cut; with
     *     {@link HistoryException} when it had to be dropped or the file is of a newer version
     */
    public CompletableFuture<Void> append(HistoryEntry entry) {
        CompletableFuture<Void> written = backlog.add(entry);
        drainSoon();
        return written;
    }

    /** {@link HistoryReader#page}, with all that has been added so far. */
    public CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from) {
        return ask(reader -> reader.page(filter, most, from));
    }

    /** {@link HistoryReader#count}, with all that has been added so far. */
    public CompletableFuture<Long> count(HistoryFilter filter) {
        return ask(reader -> reader.count(filter));
    }

    /** {@link HistoryReader#lanes}, with all that has been added so far; the last state lasts until now. */
    public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
        return ask(reader -> {
            backlog.beat();
            return reader.lanes(provider, first, last, zone, Optional.of(backlog.current()));
        });
    }

    /**
     * Writes the entries that wait, and the end of the program. Later entries are refused.
     *
     * @return completes when the file is closed
     */
    public CompletableFuture<Void> close() {
        backlog.add(HistoryEntry.ofProgram(clock.instant(), EntryType.ENDED));
        return CompletableFuture.runAsync(
                () -> {
                    drain();
                    closed = true;
                    file.close();
                    backlog.refuse(new HistoryException("The history is closed"));
                },
                thread);
    }

    private <T> CompletableFuture<T> ask(Function<HistoryReader, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    drain();
                    return question.apply(file.reader());
                },
                thread);
    }

    private synchronized void drainSoon() {
        if (opened && !drainScheduled) {
            drainScheduled = true;
            thread.execute(this::drain);
        }
    }

    /** Called while the file cannot be written. */
    private void retryLater() {
        if (!retryScheduled) {
            retryScheduled = true;
            thread.schedule(
                    () -> {
                        retryScheduled = false;
                        drain();
                    },
                    RETRY_PAUSE.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        backlog.beat();
        drain();
        Moment now = clock.now();
        boolean due = pruned.filter(last -> now.since(last).compareTo(PRUNE_INTERVAL) <= 0)
                .isEmpty();
        if (!closed && due) {
            pruned = Optional.of(now);
            prune();
        }
    }

    /** Deletes in small steps, between which entries are written; each step reads the length anew, as it may change. */
    private void prune() {
        if (!closed && file.prune(clock.instant(), kept, BATCH_SIZE) == BATCH_SIZE) {
            thread.execute(this::prune);
        }
    }

    /** In small steps as well. */
    private void forget() {
        if (!closed && file.forget(clock.instant().minus(kept), BATCH_SIZE) == BATCH_SIZE) {
            thread.execute(this::forget);
        }
    }

    private void drain() {
        synchronized (this) {
            drainScheduled = false;
        }
        if (!closed && file.hasGone()) {
            backlog.startAnew();
        }
        while (!closed && !backlog.isEmpty()) {
            Backlog.Batch batch = backlog.take(BATCH_SIZE);
            switch (file.write(batch)) {
                case WRITTEN -> batch.completeAll();
                case BEGUN_ANEW -> {
                    backlog.putBack(batch);
                    backlog.startAnew();
                }
                case NOT_NOW -> {
                    backlog.putBack(batch);
                    retryLater();
                    return;
                }
                case NEVER -> {
                    backlog.putBack(batch);
                    backlog.refuse(new HistoryException("The history is of a newer version and left alone"));
                    return;
                }
            }
        }
    }
}
