package org.presencemonitor.history;

import java.time.Instant;

/**
 * A place in the order of time, where a page begins. Entries of the same millisecond are in the order of writing.
 *
 * @param at milliseconds since 1970, UTC
 * @param id the row's number
 */
public record PageKey(long at, long id) {
    /** The page begins with the newest row that is dated no later. */
    public static PageKey upTo(Instant moment) {
        return new PageKey(moment.toEpochMilli(), Long.MAX_VALUE);
    }
}
