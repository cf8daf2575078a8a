package org.presencemonitor.ui.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.presence.Provider;

/** A history in memory, which answers as the real one does, or as a test sets. */
public final class MemoryHistory extends FakeHistory {
    private static final Comparator<HistoryRow> NEWEST_FIRST = Comparator.comparing(
                    (HistoryRow row) -> row.entry().at())
            .thenComparingLong(HistoryRow::id)
            .reversed();

    private final List<HistoryRow> rows = new CopyOnWriteArrayList<>();
    final List<HistoryFilter> asked = new CopyOnWriteArrayList<>();
    public final AtomicInteger pages = new AtomicInteger();
    /** Turns a page into the answer that the caller gets, for instance a late or failed one. */
    public volatile Function<HistoryPage, CompletableFuture<HistoryPage>> delivery = CompletableFuture::completedFuture;

    private final WorkingDaysHistory lanes = new WorkingDaysHistory();

    @Override
    public CompletableFuture<List<DayLane>> lanes(Provider provider, LocalDate first, LocalDate last, ZoneId zone) {
        return lanes.lanes(provider, first, last, zone);
    }

    public MemoryHistory with(List<HistoryEntry> entries) {
        List<HistoryRow> all = new ArrayList<>(rows);
        for (HistoryEntry entry : entries) {
            all.add(new HistoryRow(all.size() + 1L, entry));
        }
        all.sort(NEWEST_FIRST);
        rows.clear();
        rows.addAll(all);
        return this;
    }

    public void add(HistoryEntry entry) {
        with(List.of(entry));
    }

    @Override
    public CompletableFuture<HistoryPage> page(HistoryFilter filter, int most, Optional<PageKey> from) {
        asked.add(filter);
        pages.incrementAndGet();
        List<HistoryRow> found = rows.stream()
                .filter(row -> fits(row.entry(), filter))
                .filter(row -> from.map(key -> isBehind(row, key)).orElse(true))
                .limit(most + 1L)
                .toList();
        boolean more = found.size() > most;
        List<HistoryRow> page = more ? found.subList(0, most) : found;
        Optional<PageKey> next = more ? Optional.of(key(page.getLast())) : Optional.empty();
        return delivery.apply(new HistoryPage(page, next));
    }

    @Override
    public CompletableFuture<Long> count(HistoryFilter filter) {
        return CompletableFuture.completedFuture(
                rows.stream().filter(row -> fits(row.entry(), filter)).count());
    }

    private static PageKey key(HistoryRow row) {
        return new PageKey(row.entry().at().toEpochMilli(), row.id());
    }

    private static boolean isBehind(HistoryRow row, PageKey key) {
        long at = row.entry().at().toEpochMilli();
        return at < key.at() || (at == key.at() && row.id() < key.id());
    }

    private static boolean fits(HistoryEntry entry, HistoryFilter filter) {
        Instant at = entry.at();
        String words = entry.words().toLowerCase(Locale.ROOT);
        return (filter.providers().isEmpty() || filter.providers().contains(entry.provider()))
                && filter.from().map(from -> !at.isBefore(from)).orElse(true)
                && filter.to().map(at::isBefore).orElse(true)
                && (filter.texts().isEmpty()
                        || filter.texts().stream().anyMatch(text -> words.contains(text.toLowerCase(Locale.ROOT))))
                && (filter.topics().isEmpty() || filter.topics().stream().anyMatch(topic -> fits(entry, topic)));
    }

    private static boolean fits(HistoryEntry entry, EntryTopic topic) {
        return switch (topic) {
            case PROBLEMS -> entry.problem();
            case MAIL -> entry.kind().name().equals("MAIL");
            case SIGN_IN -> entry.kind().name().equals("SIGN_IN");
            case STATUS -> List.of("STATUS", "CLIENT").contains(entry.kind().name());
        };
    }

    @Override
    public String toString() {
        return rows.stream().map(row -> row.entry().words()).collect(Collectors.joining("\n"));
    }
}
