package org.presencemonitor.simulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.conversation.SimulatedConversations;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.SystemTime;
import org.presencemonitor.time.TimeSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A simulated Communicator: its process, its flag, its class registration, its session, and the mail session beside it
 * (communicator.md 9). The four axes change independently; sections 5.1 and 6.2 have the order of the changes.
 *
 * <p>Methods may be called from any thread and return at once; their effects follow on the scheduler, step by step.
 * Members of the {@link Messenger} objects answer at once, from the state at that moment, except under {@link Faults}.
 */
public final class CommunicatorSimulator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommunicatorSimulator.class);
    /** The time that {@link #close} waits for a listener that is being called. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private volatile Profile profile;
    private final ClientWiring wiring;
    private final WritableRegistry registry;
    /** Ends what was made for this client alone, in this order. */
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();

    /** A client that is not running yet. Its listeners are called on the scheduler, and callers wait in real time. */
    public CommunicatorSimulator(
            String app,
            Profile profile,
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            InstantSource clock) {
        this(app, profile, registry, scheduler, clock, scheduler, WaitStrategy.REAL_TIME);
    }

    /**
     * A client that is not running yet.
     *
     * @param app key name below {@code IM Providers}
     * @param scheduler runs the client's steps; one thread, not shut down here
     * @param events calls the listeners, each with one event at a time; with several threads, a listener that blocks
     *     delays neither the client nor other listeners
     * @param waiting how callers wait for a member that is late or does not answer
     */
    public CommunicatorSimulator(
            String app,
            Profile profile,
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            InstantSource clock,
            Executor events,
            WaitStrategy waiting) {
        this.profile = profile;
        this.registry = registry;
        this.wiring = new ClientWiring(this, app, registry, scheduler, TimeSource.of(clock), events, waiting);
    }

    /** A running client with a registry in memory and a daemon thread of its own; {@link #close} ends all three. */
    public static CommunicatorSimulator start(Profile profile) {
        CommunicatorSimulator client = installed(profile);
        client.start();
        return client;
    }

    /** A running client with a registry in memory, in the caller's time: a virtual clock that also runs the tasks. */
    public static <T extends ScheduledExecutorService & InstantSource> CommunicatorSimulator start(
            Profile profile, T time) {
        CommunicatorSimulator client = installed(profile, time, time);
        client.start();
        return client;
    }

    /** As {@link #start(Profile)}, but not running yet. */
    public static CommunicatorSimulator installed(Profile profile) {
        ScheduledExecutorService thread = DaemonThreads.scheduler("simulator");
        CommunicatorSimulator client = installed(profile, thread, new SystemTime());
        client.closing.add(() -> end(thread));
        return client;
    }

    /** The same in the caller's time: the scheduler is one thread, and {@link #close} does not shut it down. */
    public static CommunicatorSimulator installed(
            Profile profile, ScheduledExecutorService scheduler, InstantSource clock) {
        MemoryRegistry registry = new MemoryRegistry();
        CommunicatorSimulator client = new CommunicatorSimulator("Communicator", profile, registry, scheduler, clock);
        client.closing.add(client::crash);
        client.closing.add(registry::close);
        return client;
    }

    private static void end(ExecutorService thread) {
        if (!DaemonThreads.end(thread, CLOSE_TIMEOUT)) {
            LOG.warn("A listener of the simulated client does not return; its thread is left to it");
        }
    }

    /** The registry with the client's flag. */
    public WritableRegistry registry() {
        return registry;
    }

    /** The calls, events and registry writes of the client so far. */
    public Journal journal() {
        return wiring.journal;
    }

    /** The present behaviour. */
    public Profile profile() {
        return profile;
    }

    /**
     * Changes the behaviour from now on: the flag follows at once, steps under way end as they began. Another seed
     * begins its sequence of random times; with the same one they go on. {@code how} is called under the client's lock.
     */
    public synchronized void change(UnaryOperator<Profile> how) {
        long seed = profile.seed();
        profile = how.apply(profile);
        if (profile.seed() != seed) {
            wiring.beginRandomTimes();
        }
        wiring.process.followSession();
        wiring.watchers.report();
    }

    /** Takes on a profile as a new client does: random times begin anew also where the seed is the same. */
    public synchronized void begin(Profile next) {
        change(before -> next);
        wiring.beginRandomTimes();
    }

    /** The faults of calls and events. */
    public Faults faults() {
        return wiring.faults;
    }

    /** The registry entries of the client's installer, and its claim to be Office's default. */
    public ProviderRegistration registration() {
        return wiring.registration;
    }

    /** The server the client signs in to; a test can make it slow, silent or unreachable. */
    public SimulatedServer server() {
        return wiring.server;
    }

    /** Other people and the contact list, on the server's side. */
    public SimulatedContacts contacts() {
        return wiring.contacts;
    }

    /** The others in the user's conversations, and the user in front of their windows. */
    public SimulatedConversations conversations() {
        return wiring.conversations;
    }

    /** The local user's account, on the server's side. */
    public SimulatedAccount account() {
        return wiring.context.account();
    }

    /** The client's dialogs, and the user in front of them. */
    public SimulatedDialogs dialogs() {
        return wiring.context.dialogs();
    }

    /** Creates Messenger objects; throws CLASS_E_CLASSNOTAVAILABLE as ComException unless the class is registered. */
    public MessengerFactory messengerFactory() {
        return wiring::create;
    }

    /**
     * Registers the client for other processes there, and no longer in the former place. A running client is registered
     * at once, in the order of a start: flag 1, class registered, flag as it is.
     *
     * @throws org.presencemonitor.hresult.ComException when the class of a running client cannot be registered there;
     *     the client runs on. A client that starts later and cannot register ends.
     */
    public synchronized void registerWith(ExternalRegistration place) {
        wiring.process.registerWith(place);
    }

    /** The mail beside the client: messages, providers, their faults. */
    public SimulatedMail mail() {
        return wiring.mail;
    }

    /** The mail session that opens when the user signs in and ends with a logoff. */
    public MailSession mailSession() {
        return wiring.mail.session();
    }

    /**
     * Starts the process: flag 1, class registered, flag 2, sign-in if the profile has it. A running client writes its
     * flag again, as a real one does at a second start; one that exits starts afterwards.
     *
     * @return completes once the flag is written, under the client's lock; with a
     *     {@link org.presencemonitor.registry.RegistryException} when the registry cannot be written now: the client
     *     runs all the same, and the flag follows. Never completes when the client crashes before.
     */
    public CompletableFuture<Void> start() {
        CompletableFuture<Void> launched = new CompletableFuture<>();
        start(launched);
        return launched;
    }

    private synchronized void start(CompletableFuture<Void> launched) {
        wiring.process.start(launched, () -> start(launched));
    }

    /**
     * Exits: OnSignout when signed in, OnAppShutdown, class revoked, flag 0, objects disconnected. What the registry
     * did not take before is tried again, also when not running.
     *
     * @return completes after that, on the simulator's thread, so dependent stages must not block; at once when there
     *     is nothing to do
     */
    public synchronized CompletableFuture<Void> shutDown() {
        CompletableFuture<Void> ended = wiring.process.shutDown();
        return ended.isDone() && wiring.owesNothing() ? ended : ended.thenCompose(done -> wiring.payDebts());
    }

    /** Crashes the process: no event; the flag stays or is cleared, by the profile (communicator.md 6.4). */
    public synchronized void crash() {
        wiring.process.crash();
    }

    /**
     * Stops watching the registry, after a last try to write what it did not take before. A client made by the
     * constructor runs on until {@link #shutDown()}; any other is crashed, and its registry and thread are closed. A
     * listener that is being called is waited for 2 s.
     */
    @Override
    public void close() {
        wiring.close();
        closing.forEach(Runnable::run);
    }

    /** The user signs in with the client's menu; does nothing unless the client is up and signed out. */
    public synchronized void signIn() {
        if (wiring.process.classIsRegistered() && wiring.session.status().equals(MyStatus.OFFLINE)) {
            CrashPoints.runUntilCrash(wiring.session::signIn);
        }
    }

    /** The actual status, even if the profile hides it; empty while the class is not registered. */
    public synchronized Optional<MyStatus> sessionStatus() {
        return wiring.process.classIsRegistered() ? Optional.of(wiring.session.status()) : Optional.empty();
    }

    /** The actual state, even if the profile hides it. Reads the registry, so it may block on the disk. */
    public ClientState state() {
        Optional<DwordReading> found = wiring.flag.read();
        synchronized (this) {
            return new ClientState(
                    wiring.process.isRunning(),
                    wiring.process.isEnding(),
                    wiring.process.classIsRegistered(),
                    found,
                    wiring.session.status(),
                    wiring.server.isReachable(),
                    wiring.server.isAnswering());
        }
    }

    /**
     * Calls back on the simulator's thread after each change of {@link #state()}, {@link #profile()} or the open
     * {@link #conversations()}. Changes that follow each other closely may cause one call, and a call may come without
     * a change.
     */
    public Subscription watch(Runnable onChange) {
        return wiring.watchers.add(onChange);
    }
}
