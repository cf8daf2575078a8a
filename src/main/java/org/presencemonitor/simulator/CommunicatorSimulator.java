package org.presencemonitor.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.WritableRegistry;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.mail.SimulatedMail;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.Subscription;

/**
 * A simulated Communicator: its process, its flag, its class registration, its session, and the mail session beside it
 * (communicator.md 9). The four axes move on their own; what the order of their moves is, section 5.1 and 6.2 say.
 *
 * <p>Methods may be called from any thread and return at once; what they set off happens on the scheduler, step by
 * step. Members of the {@link Messenger} objects it hands out answer at once, from the state of that moment, unless
 * {@link Faults} has it otherwise.
 */
public final class CommunicatorSimulator implements AutoCloseable {
    private volatile Profile profile;
    private final ClientWiring wiring;
    private final WritableRegistry registry;
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();

    /** A client that is not running yet. Its listeners hear on the scheduler, and whoever waits for it really waits. */
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
     * @param scheduler runs everything that happens later; one thread
     * @param events listeners hear on it, each one event at a time; with threads enough, one that blocks keeps neither
     *     the client nor the others waiting
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
        this.wiring = new ClientWiring(this, app, registry, scheduler, clock, events, waiting);
    }

    /** A running client with a registry in memory and a daemon thread of its own; {@link #close} ends all three. */
    public static CommunicatorSimulator start(Profile profile) {
        CommunicatorSimulator client = installed(profile);
        client.start();
        return client;
    }

    /**
     * A running client with a registry in memory, in somebody else's time: a virtual clock's that runs its tasks too.
     */
    public static <T extends ScheduledExecutorService & InstantSource> CommunicatorSimulator start(
            Profile profile, T time) {
        CommunicatorSimulator client = installed(profile, time, time);
        client.start();
        return client;
    }

    /** As {@link #start(Profile)}, but not running yet. */
    public static CommunicatorSimulator installed(Profile profile) {
        return StandaloneClients.client(profile);
    }

    /** The same in somebody else's time: the scheduler is one thread, and {@link #close} leaves it alone. */
    public static CommunicatorSimulator installed(
            Profile profile, ScheduledExecutorService scheduler, InstantSource clock) {
        return StandaloneClients.client(profile, scheduler, clock);
    }

    /** Where the client has its flag. */
    public WritableRegistry registry() {
        return registry;
    }

    public Journal journal() {
        return wiring.journal;
    }

    public Profile profile() {
        return profile;
    }

    /**
     * The client behaves differently from now on: its flag follows at once, what is under way ends as it began. Random
     * times go on with the seed they began with.
     */
    public synchronized void change(UnaryOperator<Profile> how) {
        profile = how.apply(profile);
        wiring.process.followSession();
        wiring.watchers.report();
    }

    /** What goes wrong with calls and events. */
    public Faults faults() {
        return wiring.faults;
    }

    /** What an installer leaves of the client, and its claim to be Office's default. */
    public ProviderRegistration registration() {
        return wiring.registration;
    }

    /** The server the client signs in to: slow, silent, gone, as a test wants it. */
    public SimulatedServer server() {
        return wiring.server;
    }

    /** Other people and the contact list, on the server's side. */
    public SimulatedContacts contacts() {
        return wiring.contacts;
    }

    /** The local user's account, on the server's side. */
    public SimulatedAccount account() {
        return wiring.context.account();
    }

    /** The client's dialogs, and the user in front of them. */
    public SimulatedDialogs dialogs() {
        return wiring.context.dialogs();
    }

    /** Creates Messenger objects while the class is registered, else answers CLASS_E_CLASSNOTAVAILABLE. */
    public MessengerFactory messengerFactory() {
        return wiring::create;
    }

    /**
     * The client shows itself there as well, to other processes, and no longer where it did before. One that runs does
     * so at once, in the order of a start: flag 1, class registered, flag as it is.
     *
     * @throws org.presencemonitor.hresult.ComException when the class of a running client cannot be registered there;
     *     the client itself goes on. At its start that ends it.
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
     * Starts the process: flag 1, class registered, flag 2, sign-in if the profile does so. A running client announces
     * itself again, as a second start of the real one reveals the first.
     */
    public synchronized void start() {
        wiring.process.start(this::start);
    }

    /**
     * An ordinary exit: OnSignout when signed in, OnAppShutdown, class revoked, flag 0, objects dead.
     *
     * @return completes when all of that has happened
     */
    public synchronized CompletableFuture<Void> shutDown() {
        return wiring.process.shutDown();
    }

    /** The process dies: no event, and the flag stays as it is, or as the profile has it (communicator.md 6.4). */
    public synchronized void crash() {
        wiring.process.crash();
    }

    /**
     * Stops watching the registry. A client made by the constructor is left as it is, and {@link #shutDown()} ends it;
     * any other ends without a word, and so does what was made for it.
     */
    @Override
    public void close() {
        wiring.flag.close();
        wiring.registration.close();
        closing.forEach(Runnable::run);
    }

    /** What was made for this client alone ends with it, in the order given. */
    void alsoCloses(Runnable end) {
        closing.add(end);
    }

    /** The client does what its own "sign in" menu does. */
    public synchronized void signIn() {
        if (wiring.process.classIsRegistered() && wiring.session.status().equals(MyStatus.OFFLINE)) {
            CrashPoints.runUntilCrash(wiring.session::signIn);
        }
    }

    /** The truth about the session, whatever profile and class registration hide; empty when the process is not up. */
    public synchronized Optional<MyStatus> sessionStatus() {
        return wiring.process.classIsRegistered() ? Optional.of(wiring.session.status()) : Optional.empty();
    }

    /** The truth about everything, whatever the profile hides. Reads the registry, so it may block on the disk. */
    public ClientState state() {
        Optional<DwordReading> found = wiring.flag.read();
        synchronized (this) {
            return new ClientState(
                    wiring.process.isAlive(),
                    wiring.process.isEnding(),
                    wiring.process.classIsRegistered(),
                    found,
                    wiring.session.status(),
                    wiring.server.isReachable(),
                    wiring.server.isAnswering());
        }
    }

    /**
     * Calls back on the simulator's thread after each change of {@link #state()} or {@link #profile()}. Changes that
     * follow each other closely may arrive as one call, and a call may come without a change: it says "look again".
     */
    public Subscription watch(Runnable onChange) {
        return wiring.watchers.add(onChange);
    }
}
