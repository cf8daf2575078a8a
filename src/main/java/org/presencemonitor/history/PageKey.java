package org.presencemonitor.history;

/**
 * A place in the order of time, to go on from. Entries of the same millisecond stand in the order they were written.
 *
 * @param at milliseconds since 1970, UTC
 * @param id the row's number
 */
public record PageKey(long at, long id) {}
