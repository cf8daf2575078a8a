package org.presencemonitor.history.store;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;

/**
 * The durable record of what happened. Callable from any thread, never waits: the file belongs to the "history" thread.
 *
 * <p>It watches from its construction on, and keeps what it is given in memory until {@link #open}, so that nothing of
 * the database is loaded while the program starts. Entries that cannot be written wait in bounded space.
 */
public final class History {
    private static final int BATCH = 500;
    private static final Duration RETRY = Duration.ofMinutes(1);

    private final RecoveringHistoryFile keeper;
    private final Backlog backlog;
    private final ScheduledExecutorService thread;
    private final InstantSource clock;
    private final HistoryLimits limits;
    private boolean opened;
    private boolean drainScheduled;
    private boolean retryScheduled;
    private boolean closed;
    private Instant prunedAt = Instant.MIN;
    private volatile Duration kept;

    /**
     * Keeps a year unless told otherwise by {@link #keep}.
     *
     * @param file in a folder that exists once it is opened
     * @param thread runs everything that touches the file
     * @param listener hears on that thread what the user should know
     */
    public History(Path file, ScheduledExecutorService thread, InstantSource clock, HistoryListener listener) {
        this(new RecoveringHistoryFile(file, HistoryFile::open, clock, listener), thread, clock, HistoryLimits.USUAL);
    }

    History(RecoveringHistoryFile keeper, ScheduledExecutorService thread, InstantSource clock, HistoryLimits limits) {
        this.keeper = keeper;
        this.thread = thread;
        this.clock = clock;
        this.limits = limits;
        kept = limits.kept();
        backlog = new Backlog(clock, limits);
    }

    /** Opens the file, and from then on writes what comes. */
    public void open() {
        synchronized (this) {
            if (opened) {
                return;
            }
            opened = true;
        }
        long beat = limits.beat().toMillis();
        thread.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
        thread.execute(this::beat);
    }

    /** Forgets what is older from now on: at once what is in an open file, and each day what has become older since. */
    public void keep(Duration length) {
        boolean shorter = length.compareTo(kept) < 0;
        kept = length;
        if (shorter) {
            thread.execute(this::prune);
        }
    }

    /** How many entries {@link #keep} would forget now, with all that has been added so far. */
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
     * Writes what still waits, and the end of the program. What comes later is not written.
     *
     * @return completes when the file is closed
     */
    public CompletableFuture<Void> close() {
        backlog.add(HistoryEntry.ofProgram(clock.instant(), EntryType.ENDED));
        return CompletableFuture.runAsync(
                () -> {
                    drain();
                    closed = true;
                    keeper.close();
                    backlog.refuse(new HistoryException("The history is closed"));
                },
                thread);
    }

    private <T> CompletableFuture<T> ask(Function<HistoryReader, T> question) {
        return CompletableFuture.supplyAsync(
                () -> {
                    drain();
                    return question.apply(keeper.reader());
                },
                thread);
    }

    private synchronized void drainSoon() {
        if (opened && !drainScheduled) {
            drainScheduled = true;
            thread.execute(this::drain);
        }
    }

    /** Only while the file cannot be written. */
    private void retryLater() {
        if (!retryScheduled) {
            retryScheduled = true;
            thread.schedule(
                    () -> {
                        retryScheduled = false;
                        drain();
                    },
                    RETRY.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void beat() {
        backlog.beat();
        drain();
        Instant now = clock.instant();
        if (!closed && now.isAfter(prunedAt.plus(Duration.ofDays(1)))) {
            prunedAt = now;
            prune();
        }
    }

    /** In small steps, between which others write, and each by the length of its moment: it may have grown again. */
    private void prune() {
        if (!closed && keeper.prune(clock.instant().minus(kept), BATCH) == BATCH) {
            thread.execute(this::prune);
        }
    }

    private void drain() {
        synchronized (this) {
            drainScheduled = false;
        }
        while (!closed && backlog.hasNews()) {
            Batch batch = backlog.take(BATCH);
            RecoveringHistoryFile.Outcome outcome = keeper.write(batch);
            switch (outcome) {
                case WRITTEN -> batch.written();
                case BEGUN_ANEW -> {
                    backlog.giveBack(batch);
                    backlog.startAnew();
                }
                case NOT_NOW -> {
                    backlog.giveBack(batch);
                    retryLater();
                    return;
                }
                case NEVER -> {
                    backlog.giveBack(batch);
                    backlog.refuse(new HistoryException("The history is of a newer version and left alone"));
                    return;
                }
            }
        }
    }
}
