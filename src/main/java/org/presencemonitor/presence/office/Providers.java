package org.presencemonitor.presence.office;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.thread.Listeners;
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
    }

    /** Begins to watch. */
    public void open() {
        presenceThread.execute(this::watch);
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
            unwatch();
        });
    }

    /** Watches before it reads, so that no change is missed. */
    private void watch() {
        if (closed) {
            return;
        }
        List<Subscription> opened = new ArrayList<>();
        try {
            WATCHED.forEach(half -> opened.add(registry.watch(half, this::changed)));
            watches = List.copyOf(opened);
            read();
        } catch (RegistryException e) {
            opened.forEach(Subscription::close);
            update(current.unreadable(String.valueOf(e.getMessage()), clock.now()));
            presenceThread.schedule(this::watch, RETRY_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
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
        if (closed) {
            return;
        }
        try {
            update(ProviderList.read(registry, processes, clock.now()));
        } catch (RegistryException e) {
            update(current.unreadable(String.valueOf(e.getMessage()), clock.now()));
        }
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
