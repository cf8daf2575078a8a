package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.Messenger.Subscription;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.WritableRegistry;

/**
 * A simulated Communicator: its process, its flag, its class registration, its session, and the mail session beside it
 * (communicator.md 9). The four axes move on their own; what the order of their moves is, section 5.1 and 6.2 say.
 *
 * <p>Methods may be called from any thread and return at once; what they set off happens on the scheduler, step by step.
 * Members of the {@link Messenger} objects it hands out answer at once, from the state of that moment.
 */
public final class CommunicatorSimulator implements AutoCloseable {
    private volatile Profile profile;
    private final ScheduledExecutorService scheduler;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final SimulatedFlag flag;
    private final Gate gate;
    private final Sinks sinks;
    private final SimulatedMail mail;
    private final SimulatedServer server = new SimulatedServer(this);
    private final Plan process;
    private final SimulatedSession session;
    private final List<SimulatedMessenger> handedOut = new ArrayList<>();
    private final WritableRegistry registry;
    private final List<Runnable> closing = new CopyOnWriteArrayList<>();

    private boolean processAlive;
    private boolean classRegistered;
    /** Set from the call of {@link #shutDown} to the end of the process. */
    private @Nullable CompletableFuture<Void> ending;

    /**
     * A client that is not running yet.
     *
     * @param app key name below {@code IM Providers}
     * @param scheduler runs everything that happens later; one thread
     */
    public CommunicatorSimulator(
            String app,
            Profile profile,
            WritableRegistry registry,
            ScheduledExecutorService scheduler,
            InstantSource clock) {
        this.profile = profile;
        this.registry = registry;
        this.scheduler = scheduler;
        this.journal = new Journal(clock);
        this.gate = new Gate(journal, faults, this::forbidden);
        this.flag = new SimulatedFlag(registry, app, scheduler, journal);
        this.sinks = new Sinks(scheduler, journal, faults);
        this.mail = new SimulatedMail(journal);
        this.process = new Plan(scheduler, this);
        this.session = new SimulatedSession(this::profile, server, sinks, new Plan(scheduler, this), mail::logon);
        server.serve(session);
    }

    /** A running client with a registry in memory and a daemon thread of its own; {@link #close} ends all three. */
    public static CommunicatorSimulator start(Profile profile) {
        CommunicatorSimulator client = installed(profile);
        client.start();
        return client;
    }

    /** A running client with a registry in memory, in somebody else's time: a virtual clock's that runs its tasks too. */
    public static <T extends ScheduledExecutorService & InstantSource> CommunicatorSimulator start(
            Profile profile, T time) {
        CommunicatorSimulator client = installed(profile, time, time);
        client.start();
        return client;
    }

    /** As {@link #start(Profile)}, but not running yet. */
    public static CommunicatorSimulator installed(Profile profile) {
        return Embedded.client(profile);
    }

    /** The same in somebody else's time: the scheduler is one thread, and {@link #close} leaves it alone. */
    public static CommunicatorSimulator installed(
            Profile profile, ScheduledExecutorService scheduler, InstantSource clock) {
        return Embedded.client(profile, scheduler, clock);
    }

    /** Where the client has its flag. */
    public WritableRegistry registry() {
        return registry;
    }

    public Journal journal() {
        return journal;
    }

    public Profile profile() {
        return profile;
    }

    /** The client behaves differently from now on; what is under way ends as it began. The seed stays what it was. */
    public synchronized void change(UnaryOperator<Profile> how) {
        profile = how.apply(profile);
    }

    /** What goes wrong with calls and events. */
    public Faults faults() {
        return faults;
    }

    /** The server the client signs in to: slow, silent, gone, as a test wants it. */
    public SimulatedServer server() {
        return server;
    }

    /** Creates Messenger objects while the class is registered, else answers CLASS_E_CLASSNOTAVAILABLE. */
    public MessengerFactory messengerFactory() {
        return this::create;
    }

    /** The mail session that opens when the user signs in and ends with a logoff. */
    public MailSession mailSession() {
        return mail.session();
    }

    /**
     * Starts the process: flag 1, class registered, flag 2, sign-in if the profile does so. A running client announces
     * itself again, as a second start of the real one reveals the first.
     */
    public synchronized void start() {
        if (ending != null) {
            ending.thenRun(this::start);
            return;
        }
        if (processAlive) {
            if (classRegistered) {
                scheduler.execute(() -> writeFlag(UpAndRunning.RUNNING));
            }
            return;
        }
        processAlive = true;
        process.drop();
        scheduler.execute(() -> writeFlag(UpAndRunning.STARTING));
        process.later(profile.startTakes(), () -> {
            classRegistered = true;
            journal.registered("class registered", "");
            writeFlag(UpAndRunning.RUNNING);
            if (profile.signsInAtStart()) {
                session.signIn();
            }
        });
    }

    /**
     * An ordinary exit: OnSignout when signed in, OnAppShutdown, class revoked, flag 0, objects dead.
     *
     * @return completes when all of that has happened
     */
    public synchronized CompletableFuture<Void> shutDown() {
        if (ending != null) {
            return ending;
        }
        if (!processAlive) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ending = ended;
        process.drop();
        session.leave();
        sinks.raise("OnAppShutdown", List.of(), MessengerEvents::onAppShutdown);
        process.later(Duration.ZERO, () -> {
            endProcess(RPC_E_DISCONNECTED);
            journal.registered("class revoked", "");
            writeFlag(UpAndRunning.NOT_RUNNING);
            ending = null;
            ended.complete(null);
        });
        return ended;
    }

    /** The process dies: no event, and the flag stays as it is (communicator.md 6.4). */
    public synchronized void crash() {
        if (processAlive) {
            process.drop();
            session.vanish();
            endProcess(RPC_S_SERVER_UNAVAILABLE);
        }
        if (ending != null) {
            CompletableFuture<Void> cutShort = ending;
            ending = null;
            cutShort.complete(null);
        }
    }

    /**
     * Stops watching the registry. A client made by the constructor is left as it is, and {@link #shutDown()} ends it; any
     * other ends without a word, and so does what was made for it.
     */
    @Override
    public void close() {
        flag.close();
        closing.forEach(Runnable::run);
    }

    /** What was made for this client alone ends with it, in the order given. */
    void alsoCloses(Runnable end) {
        closing.add(end);
    }

    /** The client does what its own "sign in" menu does. */
    public synchronized void signIn() {
        if (classRegistered && session.status().equals(OFFLINE)) {
            session.signIn();
        }
    }

    /** The truth about the session, whatever profile and class registration hide; empty when the process is not up. */
    public synchronized Optional<MyStatus> sessionStatus() {
        return classRegistered ? Optional.of(session.status()) : Optional.empty();
    }

    /** As MyStatus would report it. */
    synchronized MyStatus status() {
        return session.status();
    }

    synchronized void setStatus(MyStatus wanted) {
        session.put(wanted);
    }

    synchronized void autoSignin() {
        session.autoSignin();
    }

    synchronized void signout() {
        session.signout();
    }

    Subscription advise(MessengerEvents events) {
        return sinks.advise(events);
    }

    Gate gate() {
        return gate;
    }

    private synchronized Optional<HResult> forbidden(String member) {
        return Refusals.ofMember(member, profile, session.status());
    }

    synchronized void released(SimulatedMessenger messenger) {
        handedOut.remove(messenger);
    }

    private synchronized Messenger create() {
        Optional<ComException> failure = Refusals.ofCreation(faults, classRegistered, profile, session.status());
        HResult answer = failure.map(ComException::hresult).orElse(S_OK);
        journal.called("CoCreateInstance", List.of(), answer);
        if (failure.isPresent()) {
            throw failure.get();
        }
        SimulatedMessenger messenger = new SimulatedMessenger(this);
        handedOut.add(messenger);
        return messenger;
    }

    private void endProcess(HResult answerFromNowOn) {
        processAlive = false;
        classRegistered = false;
        handedOut.forEach(messenger -> messenger.die(answerFromNowOn));
        handedOut.clear();
        sinks.clear();
    }

    private synchronized void writeFlag(int value) {
        if (profile.writesFlag()) {
            flag.write(value);
        }
    }
}
