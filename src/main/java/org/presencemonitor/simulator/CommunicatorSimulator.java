package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
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

    /** Stops watching the registry. The client itself is left as it is; {@link #shutDown()} ends it. */
    @Override
    public void close() {
        flag.close();
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
        if (!session.status().isSignedIn()) {
            throw Gate.failing("MyStatus", MSGR_E_NOT_LOGGED_ON);
        }
        if (!wanted.isSignedIn()) {
            throw Gate.failing("MyStatus", HResult.E_INVALIDARG);
        }
        if (profile.statusWrites() == Profile.StatusWrites.HONOURED) {
            session.change(wanted);
        }
    }

    synchronized void autoSignin() {
        if (session.status().isSignedIn()) {
            throw Gate.failing("AutoSignin", MSGR_E_ALREADY_LOGGED_ON);
        }
        if (!session.status().equals(OFFLINE)) {
            throw Gate.failing("AutoSignin", HResult.E_FAIL);
        }
        session.signIn();
    }

    synchronized void signout() {
        if (!session.status().isSignedIn()) {
            throw Gate.failing("Signout", MSGR_E_NOT_LOGGED_ON);
        }
        session.signOut();
    }

    Subscription advise(MessengerEvents events) {
        return sinks.advise(events);
    }

    Gate gate() {
        return gate;
    }

    /** Where the profile lets no member work while signed out; signing in has to. */
    private synchronized Optional<HResult> forbidden(String member) {
        boolean entrance = member.equals("AutoSignin") || member.equals("Signin") || member.equals("Advise");
        boolean shut = profile.signedOut() == Profile.SignedOut.MEMBERS_FAIL
                && session.status().equals(OFFLINE);
        return shut && !entrance ? Optional.of(MSGR_E_NOT_LOGGED_ON) : Optional.empty();
    }

    synchronized void released(SimulatedMessenger messenger) {
        handedOut.remove(messenger);
    }

    private synchronized Messenger create() {
        Optional<ComException> failure = creationFailure();
        HResult answer = failure.map(ComException::hresult).orElse(S_OK);
        journal.called("CoCreateInstance", List.of(), answer);
        if (failure.isPresent()) {
            throw failure.get();
        }
        SimulatedMessenger messenger = new SimulatedMessenger(this);
        handedOut.add(messenger);
        return messenger;
    }

    private Optional<ComException> creationFailure() {
        if (faults.meet("CoCreateInstance").orElse(null) instanceof Fault.Effect.Answers fault) {
            return Optional.of(new ComException("CoCreateInstance", Api.COM, fault.hr()));
        }
        if (!classRegistered) {
            return Optional.of(new ComException("CoCreateInstance", Api.COM, CLASS_E_CLASSNOTAVAILABLE));
        }
        if (profile.creationFails().isPresent()) {
            return Optional.of(new ComException(
                    "CoCreateInstance", Api.COM, profile.creationFails().get()));
        }
        boolean forbidden = profile.signedOut() == Profile.SignedOut.CREATION_FAILS
                && !session.status().isSignedIn();
        return forbidden ? Optional.of(Gate.failing("CoCreateInstance", MSGR_E_NOT_LOGGED_ON)) : Optional.empty();
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
