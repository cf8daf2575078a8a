package org.presencemonitor.ui.testing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.history.store.DayLanes;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.ui.timeline.HistorySource;

/** An empty history, which has watched nothing; tests override what they need otherwise. */
public class FakeHistory implements HistorySource {
    @Override
    public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
        return CompletableFuture.completedFuture(DayLanes.of(List.of(), first, last, zone));
    }

    @Override
    public CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from) {
        return CompletableFuture.completedFuture(new HistoryPage(List.of(), Optional.empty()));
    }

    @Override
    public CompletableFuture<Long> count(HistoryFilter filter) {
        return CompletableFuture.completedFuture(0L);
    }
}
