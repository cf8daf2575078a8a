package org.presencemonitor.history;

/**
 * A place in the order of time, where a page begins. Entries of the same millisecond are in the order of writing.
 *
 * @param at milliseconds since 1970, UTC
 * @param id the row's number
 */
public record PageKey(long at, long id) {}
