package org.presencemonitor.ui.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;

/**
 * The rows that the history has given so far, newest first, and new ones that wait while the user reads further down.
 */
final class LoadedRows {
    private static final Comparator<HistoryRow> NEWEST_FIRST = Comparator.comparing(
                    (HistoryRow row) -> row.entry().at())
            .thenComparingLong(HistoryRow::id)
            .reversed();

    private List<HistoryRow> rows = List.of();
    private List<HistoryRow> waiting = List.of();
    private boolean manyWait;
    private Optional<PageKey> next = Optional.empty();

    List<HistoryRow> shown() {
        return rows;
    }

    List<HistoryRow> waiting() {
        return waiting;
    }

    /** Whether more rows wait than one page holds, so that they do not join the rows shown. */
    boolean manyWait() {
        return manyWait;
    }

    /** Where the next page begins; empty after the last one. */
    Optional<PageKey> next() {
        return next;
    }

    /** Rows of a time to come by the clock as it is set now. */
    List<HistoryRow> datedAfter(Instant now) {
        return rows.stream().filter(row -> row.entry().at().isAfter(now)).toList();
    }

    void clear() {
        rows = List.of();
        next = Optional.empty();
        nothingWaits();
    }

    /** Adds the page behind the last row. */
    void append(HistoryPage page) {
        Set<Long> known = ids();
        List<HistoryRow> all = new ArrayList<>(rows);
        page.rows().stream().filter(row -> known.add(row.id())).forEach(all::add);
        rows = List.copyOf(all);
        next = page.next();
    }

    /**
     * Takes the page again where new rows are, for what is new in it.
     *
     * @param ahead rows above that page, which a clock that was set back since dated later
     * @param hold new rows wait
     */
    void addNew(List<HistoryRow> ahead, HistoryPage page, boolean hold) {
        Set<Long> known = ids();
        List<HistoryRow> added =
                page.rows().stream().filter(row -> !known.contains(row.id())).toList();
        boolean unbroken = added.size() < page.rows().size() || page.next().isEmpty();
        if (hold) {
            waiting = added;
            manyWait = !unbroken;
        } else if (unbroken) {
            merge(added);
        } else {
            rows = Stream.concat(ahead.stream(), page.rows().stream()).toList();
            next = page.next();
        }
    }

    /** Shows the rows that wait. */
    void release() {
        merge(waiting);
    }

    private void merge(List<HistoryRow> added) {
        rows = Stream.concat(added.stream(), rows.stream()).sorted(NEWEST_FIRST).toList();
        nothingWaits();
    }

    private void nothingWaits() {
        waiting = List.of();
        manyWait = false;
    }

    private Set<Long> ids() {
        return rows.stream().map(HistoryRow::id).collect(Collectors.toCollection(HashSet::new));
    }
}
