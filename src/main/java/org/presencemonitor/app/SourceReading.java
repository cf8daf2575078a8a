package org.presencemonitor.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.source.EndedSimulation;
import org.presencemonitor.app.source.Source;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.thread.Subscription;

/** Looks at a source once, without the program that watches it; writes nothing. Blocks. */
final class SourceReading {
    private static final int SECONDS = 5;

    private SourceReading() {}

    /** What the first client of the source is found to be; what is not known within some seconds stays unknown. */
    static Presence once(Options options) {
        SourceChoice choice = options.choice();
        Source source = choice.equals(SourceChoice.SIMULATED)
                ? new EndedSimulation(options.dataFolder(), options.providers())
                : options.source();
        WatchedSource watched = new WatchedSource(
                choice, source, options.dataFolder(), ProgramThreads.daemons(), UnaryOperator.identity());
        try {
            watched.open();
            return settled(watched.first().monitor());
        } finally {
            watched.close();
        }
    }

    private static Presence settled(PresenceSource client) {
        CompletableFuture<Presence> found = new CompletableFuture<>();
        Subscription looking = client.subscribe(presence -> {
            if (isSettled(presence)) {
                found.complete(presence);
            }
        });
        try {
            return found.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return client.current();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return client.current();
        } finally {
            looking.close();
        }
    }

    /** Whether nothing is under way any more that will end by itself. */
    private static boolean isSettled(Presence presence) {
        boolean read =
                presence.flag().reading().isPresent() || presence.problem().isPresent();
        if (!presence.flag().isRunning()) {
            return read;
        }
        return switch (presence.messenger().connection()) {
            case NONE, CONNECTING -> false;
            // A first failure may be that of a client that starts.
            case FAILED -> presence.state() != PresenceState.STARTING;
            case CONNECTED, NOT_ANSWERING, UNSUPPORTED, ENDED, NOT_ASKED -> true;
        };
    }
}
