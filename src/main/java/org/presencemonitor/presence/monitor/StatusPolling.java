package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Function;

/** When a connected client is polled: see {@link #setObserved}. Used on the "presence" thread. */
final class StatusPolling {
    /** Events may be lost and a client may hang (communicator.md 5.1), so the client is asked as well. */
    static final Duration USUAL_PAUSE = Duration.ofSeconds(5);
    /** A crash raises no event: where nothing else reports it, polling has to find it. */
    static final Duration QUICK_PAUSE = Duration.ofSeconds(1);

    private boolean observed = true;
    private Optional<Connected> connected = Optional.empty();
    private Optional<ScheduledFuture<?>> polling = Optional.empty();

    private record Connected(Function<Duration, ScheduledFuture<?>> askEvery, boolean endIsReported) {}

    /**
     * @param askEvery asks it from then on, with the pause it is given
     * @param endIsReported whether its end will be noticed without asking
     */
    void connected(Function<Duration, ScheduledFuture<?>> askEvery, boolean endIsReported) {
        connected = Optional.of(new Connected(askEvery, endIsReported));
        restart();
    }

    void disconnected() {
        connected = Optional.empty();
        restart();
    }

    /**
     * Whether a view shows the status; true at first. While none does, the client is polled only where nothing else
     * reports its end.
     *
     * @return true when a connected client is observed again: it may have changed unnoticed
     */
    boolean setObserved(boolean now) {
        if (observed == now) {
            return false;
        }
        observed = now;
        restart();
        return now && connected.isPresent();
    }

    private void restart() {
        polling.ifPresent(old -> old.cancel(false));
        polling = connected
                .filter(client -> observed || !client.endIsReported())
                .map(client -> client.askEvery().apply(client.endIsReported() ? USUAL_PAUSE : QUICK_PAUSE));
    }
}
