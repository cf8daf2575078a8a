package org.presencemonitor.ui.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;

/**
 * What the window asks the history. Callable from any thread and does not block. Answers complete on another thread,
 * with an exception when the history cannot be read, and never after the program has ended.
 */
public interface HistorySource {
    /**
     * One lane per day; the last state lasts until now.
     *
     * @param last inclusive
     * @param zone determines the begin and the length of a day
     */
    CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone);

    /**
     * A page of rows, the newest first.
     *
     * @param most how many rows at most
     * @param from {@link HistoryPage#next} of the page before; empty for the first page
     */
    CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from);

    /** The number of rows. */
    CompletableFuture<Long> count(HistoryFilter filter);
}
