package org.presencemonitor.messenger.pidgin;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.bus.NameWatch;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;
import org.presencemonitor.registry.FlagView;
import org.presencemonitor.registry.FlagView.ClientNames;
import org.presencemonitor.registry.FlagView.FlagState;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.SystemTime;
import org.presencemonitor.time.TimeSource;

/**
 * Pidgin on a session bus, as the sources of one provider: its flag in a registry that cannot be written, its accounts
 * as Messenger, its start. It has no mail session. May be used from any thread.
 */
public final class PidginClient implements AutoCloseable {
    /** Key name of its provider below {@code IM Providers}. */
    public static final String APP = "Pidgin";

    private static final Duration FIRST_ANSWER = Duration.ofSeconds(2);
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final ScheduledExecutorService thread = DaemonThreads.scheduler("pidgin");
    private final PidginProgram program;
    private final CurrentRun current;
    private final NameWatch names;
    private final FlagView registry;
    private final Listeners<Runnable> listeners = new Listeners<>("Pidgin");
    private final CountDownLatch firstAnswer = new CountDownLatch(1);

    private PidginClient(SessionBus bus, TimeSource clock) {
        program = new PidginProgram(bus.environment());
        registry =
                new FlagView(new ClientNames(APP, Optional.of("pidgin"), PurpleService.NAME), () -> flag(firstLook()));
        current = new CurrentRun(thread, clock, this::changed);
        names = new NameWatch(bus, PurpleService.NAME, thread, current);
    }

    /**
     * Begins to watch the bus, and returns at once. A bus that cannot be reached is tried again.
     *
     * @param bus of the desktop session; Pidgin is started with its environment
     */
    public static PidginClient open(SessionBus bus) {
        return open(bus, new SystemTime());
    }

    static PidginClient open(SessionBus bus, TimeSource clock) {
        PidginClient client = new PidginClient(bus, clock);
        client.thread.execute(client.names::open);
        return client;
    }

    /**
     * The flag {@code UpAndRunning} of the provider {@value #APP}, and what an installer would have written of it. A
     * view: closing it ends its watches alone. At the start it waits for the first answer of the bus, for a while.
     */
    public Registry registry() {
        return registry;
    }

    /** Creates the object of the Pidgin that runs. */
    public MessengerFactory messenger() {
        return current;
    }

    /**
     * Starts Pidgin by its desktop entry.
     *
     * @return fails with a {@link org.presencemonitor.registry.RegistryException}, whose message is a sentence for the
     *     user, when that is refused
     */
    public CompletionStage<?> start() {
        return program.start();
    }

    /** What is known of Pidgin now; never waits for it. */
    public PidginState look() {
        PidginState now = current.state();
        boolean isInstalled = now.isInstalled() || program.isInstalled();
        return new PidginState(isInstalled, now.phase(), now.version(), now.status(), now.unreachable());
    }

    private static FlagState flag(PidginState now) {
        int value = switch (now.phase()) {
            case UNKNOWN, NOT_RUNNING -> UpAndRunning.NOT_RUNNING;
            case STARTING -> UpAndRunning.STARTING;
            case RUNNING -> UpAndRunning.RUNNING;
        };
        Optional<String> unknown = now.phase() == PidginPhase.UNKNOWN
                ? now.unreachable().or(() -> Optional.of("the session bus does not answer"))
                : Optional.empty();
        return new FlagState(now.isInstalled(), value, unknown);
    }

    private PidginState firstLook() {
        try {
            if (!firstAnswer.await(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS)) {
                return look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return look();
    }

    /** The same, but waits up to two seconds for a Pidgin that runs to say what it is and who is signed in. */
    public PidginState lookWithAnswer() {
        CountDownLatch answered = new CountDownLatch(1);
        Subscription changes = subscribe(() -> countDown(answered));
        try {
            countDown(answered);
            boolean unused = answered.await(FIRST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            changes.close();
        }
        return look();
    }

    private void countDown(CountDownLatch answered) {
        PidginState now = look();
        if (now.phase() == PidginPhase.NOT_RUNNING
                || now.status().isPresent()
                || now.unreachable().isPresent()) {
            answered.countDown();
        }
    }

    private void changed(Optional<PidginPhase> before) {
        firstAnswer.countDown();
        if (!before.equals(Optional.of(current.state().phase()))) {
            registry.changed();
        }
        listeners.call(Runnable::run);
    }

    /**
     * Calls back, on a thread of its own, after each change of {@link #look}.
     *
     * @param changed must not block
     */
    public Subscription subscribe(Runnable changed) {
        return listeners.add(changed);
    }

    /** Leaves the bus and ends all threads. A Messenger that is left fails from then on. */
    @Override
    public void close() {
        current.close();
        registry.close();
        listeners.clear();
        thread.execute(names::close);
        DaemonThreads.end(thread, CLOSING);
    }
}
