package org.presencemonitor.history;

/**
 * An entry as it stands in the file.
 *
 * @param id its number, growing in the order of writing
 */
public record HistoryRow(long id, HistoryEntry entry) {
    /** The row's place in the order of time. */
    public PageKey key() {
        return new PageKey(entry.at().toEpochMilli(), id);
    }
}
