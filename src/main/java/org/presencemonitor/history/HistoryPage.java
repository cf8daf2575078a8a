package org.presencemonitor.history;

import java.util.List;
import java.util.Optional;

/**
 * Some rows, the newest first.
 *
 * @param next the start of the next page; empty when there are no older rows
 */
public record HistoryPage(List<HistoryRow> rows, Optional<PageKey> next) {
    /** Takes a copy. */
    public HistoryPage {
        rows = List.copyOf(rows);
    }
}
