package org.presencemonitor.presence.monitor;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Retry;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the flag after each change and keeps the last good reading. Runs on the presence thread alone. */
final class FlagWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FlagWatch.class);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);

    private final Registry registry;
    private final Provider provider;
    private final ScheduledExecutorService presenceThread;
    private final TimeSource clock;
    private final Consumer<FlagLink> listener;
    private final Retry watching;
    /** The cause of a failure may end without a change of the registry. */
    private final Retry reading;

    private @Nullable Subscription watch;
    private FlagLink link;
    private boolean closed;

    FlagWatch(
            Registry registry,
            Provider provider,
            ScheduledExecutorService presenceThread,
            TimeSource clock,
            Consumer<FlagLink> listener) {
        this.registry = registry;
        this.provider = provider;
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.listener = listener;
        this.link = new FlagLink(Optional.empty(), clock.now(), Optional.empty(), registry.busName());
        GrowingPause pause = new GrowingPause(RETRY_DELAY, RETRY_DELAY);
        this.watching = new Retry("to watch the flag", presenceThread, pause, this::watch);
        this.reading = new Retry("to read the flag", presenceThread, pause, this::read);
    }

    FlagLink link() {
        return link;
    }

    /** Watches before it reads, so that no change is missed. */
    void open() {
        watching.now();
    }

    @Override
    public void close() {
        closed = true;
        watching.close();
        reading.close();
        if (watch != null) {
            watch.close();
        }
    }

    private boolean watch() {
        if (closed) {
            return true;
        }
        try {
            watch = registry.watch(provider.key(), () -> presenceThread.execute(reading::now));
        } catch (RegistryException e) {
            unreadable(e);
            return false;
        } catch (RuntimeException | Error e) {
            unreadable(RegistryException.of(e));
            throw e;
        }
        reading.now();
        return true;
    }

    private boolean read() {
        if (closed) {
            return true;
        }
        try {
            link = new FlagLink(
                    Optional.of(UpAndRunning.read(registry, provider.app())),
                    clock.now(),
                    Optional.empty(),
                    registry.busName());
        } catch (RegistryException e) {
            unreadable(e);
            return false;
        } catch (RuntimeException | Error e) {
            unreadable(RegistryException.of(e));
            throw e;
        }
        listener.accept(link);
        return true;
    }

    /** The last good reading stays; it was true until the first failure to read. */
    private void unreadable(RegistryException e) {
        boolean wasGood = link.unreadable().isEmpty();
        if (wasGood) {
            LOG.info("{}", ThrownReason.of(e));
        }
        Moment goodUntil = wasGood ? clock.now() : link.readAt();
        link = new FlagLink(link.reading(), goodUntil, Optional.of(ThrownReason.of(e)), registry.busName());
        listener.accept(link);
    }
}
