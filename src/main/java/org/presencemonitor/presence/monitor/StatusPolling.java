package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Function;

/**
 * When a connected client is asked regularly: while somebody looks, and where nothing else would tell of its end. Lives
 * on the "presence" thread.
 */
final class StatusPolling {
    /** Events may be lost and a client may hang (communicator.md 5.1), so somebody has to ask. */
    static final Duration USUAL = Duration.ofSeconds(5);
    /** A crash raises no event: where nothing else tells of it, asking has to. */
    static final Duration QUICK = Duration.ofSeconds(1);

    private boolean attended = true;
    private Optional<Connected> connected = Optional.empty();
    private Optional<ScheduledFuture<?>> beat = Optional.empty();

    /**
     * A client that can be asked.
     *
     * @param askEvery asks it from now on, with that pause between
     */
    private record Connected(Function<Duration, ScheduledFuture<?>> askEvery, boolean endIsTold) {}

    /**
     * There is a client to ask.
     *
     * @param askEvery asks it from then on, with the pause it is given
     * @param endIsTold whether its end will be noticed without asking
     */
    void connected(Function<Duration, ScheduledFuture<?>> askEvery, boolean endIsTold) {
        connected = Optional.of(new Connected(askEvery, endIsTold));
        set();
    }

    void disconnected() {
        connected = Optional.empty();
        set();
    }

    /**
     * Whether somebody looks; so it is at first.
     *
     * @return true when that is news of a connected client: one that was left alone may have changed unnoticed
     */
    boolean setObserved(boolean looking) {
        if (attended == looking) {
            return false;
        }
        attended = looking;
        set();
        return looking && connected.isPresent();
    }

    private void set() {
        beat.ifPresent(old -> old.cancel(false));
        beat = connected
                .filter(client -> attended || !client.endIsTold())
                .map(client -> client.askEvery().apply(client.endIsTold() ? USUAL : QUICK));
    }
}
