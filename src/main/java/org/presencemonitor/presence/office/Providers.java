package org.presencemonitor.presence.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.GrowingPause;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Retry;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches which clients there are and which one is Office's default, in both halves of {@code IM Providers}
 * (communicator.md 6.1), that of the machine in both views (8, row 16).
 *
 * <p>Reads on the "presence" thread and calls its listeners there. Changes that come while a reading waits are one. A
 * registry that cannot be read is part of the list, never an exception.
 */
public final class Providers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final Duration RETRY_DELAY = Duration.ofSeconds(5);
    private static final List<RegistryKey> WATCHED =
            List.of(ImProviders.OF_USER, ImProviders.INSTALLED, ImProviders.INSTALLED_FOR_32_BIT);

    private final Registry registry;
    private final ProcessLookup processes;
    private final ScheduledExecutorService presenceThread;
    private final TimeSource clock;
    private final Listeners<Consumer<ProviderList>> listeners = new Listeners<>("the list of clients");
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Retry watching;
    /** The cause of a failure may end without a change of the registry. */
    private final Retry reading;

    private List<Subscription> watches = List.of();
    private volatile ProviderList current;
    private boolean known;
    private volatile boolean closed;

    /** Looks for no processes. */
    public Providers(Registry registry, ScheduledExecutorService presenceThread, TimeSource clock) {
        this(registry, ProcessLookup.UNKNOWN, presenceThread, clock);
    }

    /** @param processes asked with each reading */
    public Providers(
            Registry registry, ProcessLookup processes, ScheduledExecutorService presenceThread, TimeSource clock) {
        this.processes = processes;
        this.registry = registry;
        this.presenceThread = presenceThread;
        this.clock = clock;
        this.current = ProviderList.nothingYet(clock.now());
        GrowingPause pause = new GrowingPause(RETRY_DELAY, RETRY_DELAY);
        this.watching = new Retry("to watch the clients", presenceThread, pause, this::watch);
        this.reading = new Retry("to read the clients", presenceThread, pause, this::readNow);
    }

    /** Begins to watch. */
    public void open() {
        presenceThread.execute(watching::now);
    }

    /** The last reading; empty before the first. From any thread. */
    public ProviderList current() {
        return current;
    }

    /**
     * Reads the registry's values of one client now; empty where there are none. From any thread.
     *
     * @throws RegistryException when the registry cannot be read
     */
    public Optional<ProviderInfo> lookUp(Provider provider) {
        return ProviderList.read(registry, ProcessLookup.UNKNOWN, clock.now()).find(provider.app());
    }

    /**
     * Calls back with the current list, once there is one, and then with each that differs, on the "presence" thread. A
     * listener must not block; one that throws is logged and stays subscribed.
     */
    public Subscription subscribe(Consumer<ProviderList> listener) {
        return listeners.addOn(presenceThread, listener, first -> {
            if (known) {
                first.accept(current);
            }
        });
    }

    /** Stops watching; a call of the listeners that is under way is the last. */
    @Override
    public void close() {
        closed = true;
        presenceThread.execute(() -> {
            listeners.clear();
            watching.close();
            reading.close();
            unwatch();
        });
    }

    /** Watches before it reads, so that no change is missed. */
    private boolean watch() {
        if (closed) {
            return true;
        }
        List<Subscription> opened = new ArrayList<>();
        try {
            WATCHED.forEach(half -> opened.add(registry.watch(half, this::changed)));
        } catch (RegistryException e) {
            opened.forEach(Subscription::close);
            unreadable(e);
            return false;
        } catch (RuntimeException | Error e) {
            opened.forEach(Subscription::close);
            unreadable(RegistryException.of(e));
            throw e;
        }
        watches = List.copyOf(opened);
        reading.now();
        return true;
    }

    private void unwatch() {
        watches.forEach(Subscription::close);
        watches = List.of();
    }

    /** Reads again: a process may have come or gone, which the registry does not tell. From any thread. */
    public void readAgain() {
        changed();
    }

    private void changed() {
        if (!waiting.getAndSet(true)) {
            presenceThread.execute(this::read);
        }
    }

    private void read() {
        // Before reading: a change from now on is another reading.
        waiting.set(false);
        reading.now();
    }

    private boolean readNow() {
        if (closed) {
            return true;
        }
        try {
            update(ProviderList.read(registry, processes, clock.now()));
            return true;
        } catch (RegistryException e) {
            unreadable(e);
            return false;
        } catch (RuntimeException | Error e) {
            unreadable(RegistryException.of(e));
            throw e;
        }
    }

    private void unreadable(RegistryException e) {
        update(current.unreadable(ThrownReason.of(e), clock.now()));
    }

    private void update(ProviderList now) {
        boolean same = known && now.sameContent(current);
        current = now;
        known = true;
        if (!same) {
            now.unreadable().ifPresent(why -> LOG.info("{}", why));
            listeners.call(listener -> listener.accept(now));
        }
    }
}
