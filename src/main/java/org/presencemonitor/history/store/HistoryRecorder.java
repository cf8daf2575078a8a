package org.presencemonitor.history.store;

import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.thread.Subscription;

/** Writes down what successive snapshots of one provider change, on the "presence" thread. */
public final class HistoryRecorder {
    private final History history;
    private final InstantSource clock;
    private @Nullable Presence last;

    private HistoryRecorder(History history, InstantSource clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Records until the subscription is closed. */
    public static Subscription record(PresenceSource source, History history, InstantSource clock) {
        return source.subscribe(new HistoryRecorder(history, clock)::hear);
    }

    private void hear(Presence next) {
        PresenceChange.between(Optional.ofNullable(last), next, clock.instant()).forEach(history::append);
        last = next;
    }
}
