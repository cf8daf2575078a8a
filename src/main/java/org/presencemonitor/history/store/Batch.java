package org.presencemonitor.history.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is written in one transaction.
 *
 * @param stretches in the order they began
 * @param gaps by provider; older than the entries
 */
record Batch(List<OpenWatchRun> stretches, Map<String, Gap> gaps, List<PendingEntry> entries) {
    /** The gaps' entries, then the others. */
    List<PendingEntry> rows() {
        List<PendingEntry> rows = new ArrayList<>();
        gaps.forEach((provider, gap) -> rows.addAll(gap.entries(provider)));
        rows.addAll(entries);
        return rows;
    }

    void written() {
        entries.forEach(waiting -> waiting.written().complete(null));
    }
}
