package org.presencemonitor.history.store;

import java.time.Instant;

/**
 * A time in which the program watched without a break, as it stands at one moment: what becomes a {@link WatchRun}.
 *
 * @param token names it in the file, whoever writes there too and however often it is written
 * @param alive when the program was last known to be there
 */
record OpenWatchRun(String token, Instant started, Instant alive) {
    OpenWatchRun stillAliveAt(Instant now) {
        return now.isAfter(alive) ? new OpenWatchRun(token, started, now) : this;
    }
}
