package org.presencemonitor.ui;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.RecentChanges;

/**
 * Listens to the source from the start, so that the list of changes is whole when the window is first shown, and passes
 * each moment on to the window while there is one.
 */
final class StatusFeed implements AutoCloseable {
    private static final int ROWS = 5;

    private final InstantSource clock;
    private final PresenceSource.Subscription subscription;
    private RecentChanges recent = RecentChanges.keeping(ROWS);
    private Optional<Moment> newest = Optional.empty();
    private Consumer<Moment> window = moment -> {};

    /** What to show. */
    record Moment(Presence presence, RecentChanges recent) {}

    StatusFeed(PresenceSource source, InstantSource clock) {
        this.clock = clock;
        this.subscription = source.subscribe(this::accept);
    }

    /** Passes the newest moment, if there is one, and each later one to the window. Must not block. */
    synchronized void attach(Consumer<Moment> receiver) {
        window = receiver;
        newest.ifPresent(receiver);
    }

    @Override
    public void close() {
        subscription.close();
    }

    private synchronized void accept(Presence presence) {
        recent = recent.with(presence, clock.instant());
        Moment moment = new Moment(presence, recent);
        newest = Optional.of(moment);
        window.accept(moment);
    }
}
