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
 * What the window asks about the past. Callable from any thread and never waits; answers complete on another thread,
 * with an exception when the record cannot be read, and never once the program has ended.
 */
public interface HistorySource {
    /**
     * One lane per day; the last state lasts until now.
     *
     * @param last inclusive
     * @param zone decides when a day begins and how long it is
     */
    CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone);

    /**
     * Some rows, the newest first.
     *
     * @param most how many at most
     * @param from where the last page said that this one begins; empty for the first page
     */
    CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from);

    /** How many rows there are. */
    CompletableFuture<Long> count(HistoryFilter filter);
}
