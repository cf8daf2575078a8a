package org.presencemonitor.ui.activity;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.history.HistoryRow;

/**
 * What the Activity tab knows at one moment.
 *
 * @param rows the newest first
 * @param answered whether the newest question has been answered
 * @param narrowed whether the question may leave rows out
 * @param failure why the history could not be read
 * @param waiting how many new rows are held back while the user reads further down
 * @param more whether more rows wait than were counted
 * @param today how many rows today has, whatever the question
 */
record ActivityState(
        List<HistoryRow> rows,
        boolean answered,
        boolean narrowed,
        Optional<String> failure,
        int waiting,
        boolean more,
        long today) {
    static final ActivityState NOTHING_YET = new ActivityState(List.of(), false, false, Optional.empty(), 0, false, 0);
}
