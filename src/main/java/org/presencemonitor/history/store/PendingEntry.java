package org.presencemonitor.history.store;

import java.util.concurrent.CompletableFuture;
import org.presencemonitor.history.HistoryEntry;

/**
 * An entry that is not in the file yet.
 *
 * @param token of the stretch it belongs to
 * @param written completes once it would survive a power cut
 */
record PendingEntry(String token, HistoryEntry entry, CompletableFuture<Void> written) {}
