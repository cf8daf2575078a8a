package org.presencemonitor.presence;

import java.util.function.Consumer;
import org.presencemonitor.thread.Subscription;

/** A source of snapshots. */
public interface PresenceSource {
    Presence current();

    /**
     * Calls back with the current snapshot and then with each new one, in order, on the "presence" thread. A listener
     * must not block; one that throws is logged and stays subscribed.
     */
    Subscription subscribe(Consumer<Presence> listener);
}
