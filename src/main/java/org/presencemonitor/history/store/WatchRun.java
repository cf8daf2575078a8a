package org.presencemonitor.history.store;

import java.time.Instant;
import java.util.List;
import org.presencemonitor.presence.PresenceState;

/**
 * A time in which the program watched without a break, and the changes of one provider in it. Outside of all runs
 * nothing is known.
 *
 * @param started when it began
 * @param alive when the program was last known to run: the end of an ended run
 * @param changes in the order they were written
 */
public record WatchRun(Instant started, Instant alive, List<Change> changes) {
    /** A state was entered. */
    public record Change(Instant at, PresenceState state) {}

    /** Takes a copy. */
    public WatchRun {
        changes = List.copyOf(changes);
    }
}
