package org.presencemonitor.history;

import java.util.concurrent.CompletableFuture;

/**
 * An entry that is not in the file yet.
 *
 * @param token of the stretch it belongs to
 * @param written completes once it would survive a power cut
 */
record Waiting(String token, HistoryEntry entry, CompletableFuture<Void> written) {}
