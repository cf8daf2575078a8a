/**
 * The history's file and the queries on it: the only room that knows SQL, and known to {@code app} alone. Begin with
 * {@link org.presencemonitor.history.store.History}, which writes, and
 * {@link org.presencemonitor.history.store.HistoryReader}.
 */
@NullMarked
package org.presencemonitor.history.store;

import org.jspecify.annotations.NullMarked;
