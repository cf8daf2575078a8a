/**
 * What a history consists of: entries, rows, pages, filters and the lanes of a day. Values without a file. Begin with
 * {@link org.presencemonitor.history.HistoryEntry}.
 */
@NullMarked
package org.presencemonitor.history;

import org.jspecify.annotations.NullMarked;
