package org.presencemonitor.app.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.history.store.History;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.timeline.HistorySource;

/**
 * The history as the window reads it. Questions that come before the history is open are answered afterwards, because a
 * question would load the database while the first frame is drawn.
 */
public final class DeferredHistory implements HistorySource {
    private final CompletableFuture<History> opened;

    /** Waits for a future that completes when the history is open. */
    public DeferredHistory(CompletableFuture<History> opened) {
        this.opened = opened;
    }

    @Override
    public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
        return opened.thenCompose(history -> history.lanes(provider, first, last, zone));
    }

    @Override
    public CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from) {
        return opened.thenCompose(history -> history.page(filter, most, from));
    }

    @Override
    public CompletableFuture<Long> count(HistoryFilter filter) {
        return opened.thenCompose(history -> history.count(filter));
    }
}
