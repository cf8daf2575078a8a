package org.presencemonitor.messenger.bus;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.NameWatch;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.FlagView;
import org.presencemonitor.registry.FlagView.ClientNames;
import org.presencemonitor.registry.FlagView.FlagState;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.DaemonThreads;

/**
 * A client that owns a name of the session bus, as the sources of one provider: its flag in a registry that cannot be
 * written, and its Messenger. Its end is the end of the name's owner. May be used from any thread.
 */
public final class BusClient implements MessengerFactory, AutoCloseable {
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(5);
    private static final String CREATION = "GetNameOwner";

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("messenger-bus");
    private final FlagView registry;
    private final NameWatch names;
    private final CountDownLatch firstAnswer = new CountDownLatch(1);
    private volatile @Nullable BusRun run;
    private volatile Optional<String> unreachable = Optional.of("the session bus does not answer");
    private volatile boolean closed;

    private BusClient(SessionBus bus, String name) {
        registry = new FlagView(new ClientNames(name, Optional.empty(), name), this::firstLook);
        names = new NameWatch(bus, name, thread, new Following());
    }

    /** Begins to watch the name, which is the key name of the provider as well, and returns at once. */
    public static BusClient open(SessionBus bus, String name) {
        BusClient client = new BusClient(bus, name);
        client.thread.execute(client.names::open);
        return client;
    }

    /**
     * A view: closing it ends its watches alone. At the start it waits for the first answer of the bus, for a while.
     */
    public Registry registry() {
        return registry;
    }

    /** What is known of it; waits for the first answer of the bus, for a while. */
    public FlagState firstLook() {
        try {
            boolean unused = firstAnswer.await(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        BusRun now = run;
        boolean runs = now != null && !now.isOver();
        return new FlagState(true, runs ? UpAndRunning.RUNNING : UpAndRunning.NOT_RUNNING, unreachable);
    }

    @Override
    public Messenger create() {
        BusRun now = run;
        if (now == null || now.isOver()) {
            throw new ComException(CREATION, Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE);
        }
        return new BusMessenger(now);
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return Optional.ofNullable(run).map(BusRun::ended);
    }

    private final class Following implements NameWatch.Listener {
        @Override
        public void ownerLeaves(String newOwner) {
            BusRun now = run;
            if (now != null && !now.owner().equals(newOwner)) {
                now.end();
            }
        }

        @Override
        public void ownerIs(DBusConnection bus, String owner) {
            BusRun before = run;
            if (before != null && before.owner().equals(owner) && !before.isOver()) {
                return;
            }
            follow(owner.isEmpty() || closed ? null : new BusRun(bus, owner), Optional.empty());
        }

        @Override
        public void unreachable(String why) {
            follow(null, Optional.of(why));
        }
    }

    private void follow(@Nullable BusRun next, Optional<String> why) {
        BusRun before = run;
        run = next;
        unreachable = why;
        if (before != null) {
            before.leave();
        }
        firstAnswer.countDown();
        registry.changed();
    }

    /** Leaves the bus and ends all threads. A Messenger that is left fails from then on. */
    @Override
    public void close() {
        closed = true;
        BusRun now = run;
        if (now != null) {
            now.end();
        }
        registry.close();
        thread.execute(names::close);
        DaemonThreads.end(thread, CLOSING);
    }
}
