package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.MSGR_E_ALREADY_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.MSGR_E_NOT_LOGGED_ON;
import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;
import static org.presencemonitor.hresult.HResult.S_OK;
import static org.presencemonitor.messenger.MyStatus.LOCAL_CONNECTING_TO_SERVER;
import static org.presencemonitor.messenger.MyStatus.LOCAL_DISCONNECTING_FROM_SERVER;
import static org.presencemonitor.messenger.MyStatus.LOCAL_FINDING_SERVER;
import static org.presencemonitor.messenger.MyStatus.LOCAL_SYNCHRONIZING_WITH_SERVER;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;
import static org.presencemonitor.messenger.MyStatus.ONLINE;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private final Profile profile;
    private final ScheduledExecutorService scheduler;
    private final Journal journal;
    private final SimulatedFlag flag;
    private final Sinks sinks;
    private final SimulatedMail mail;
    private final List<SimulatedMessenger> handedOut = new ArrayList<>();

    private boolean processAlive;
    private boolean classRegistered;
    private MyStatus status = OFFLINE;
    /** Set from the call of {@link #shutDown} to the end of the process. */
    private @Nullable CompletableFuture<Void> ending;
    /** Grows with every change of plan, so that steps of an older plan find themselves outdated. */
    private int plan;

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
        this.flag = new SimulatedFlag(registry, app, scheduler, journal);
        this.sinks = new Sinks(scheduler, journal);
        this.mail = new SimulatedMail(journal);
    }

    public Journal journal() {
        return journal;
    }

    public Profile profile() {
        return profile;
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
        int mine = ++plan;
        scheduler.execute(() -> writeFlag(UpAndRunning.STARTING));
        later(profile.startTakes(), mine, () -> {
            classRegistered = true;
            journal.add(Journal.Kind.REGISTRY, "class registered");
            flag.write(UpAndRunning.RUNNING);
            if (profile.signsInAtStart()) {
                beginSignin();
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
        int mine = ++plan;
        if (status.isSignedIn() || status.isSigningOut()) {
            sinks.raise("OnSignout", MessengerEvents::onSignout);
        }
        status = OFFLINE;
        sinks.raise("OnAppShutdown", MessengerEvents::onAppShutdown);
        later(Duration.ZERO, mine, () -> {
            endProcess(RPC_E_DISCONNECTED);
            journal.add(Journal.Kind.REGISTRY, "class revoked");
            flag.write(UpAndRunning.NOT_RUNNING);
            ending = null;
            ended.complete(null);
        });
        return ended;
    }

    /** The process dies: no event, and the flag stays as it is (communicator.md 6.4). */
    public synchronized void crash() {
        if (processAlive) {
            plan++;
            status = OFFLINE;
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
        if (classRegistered && status.equals(OFFLINE)) {
            beginSignin();
        }
    }

    synchronized MyStatus status() {
        return status;
    }

    synchronized void setStatus(MyStatus wanted) {
        if (!status.isSignedIn()) {
            throw failing("MyStatus", MSGR_E_NOT_LOGGED_ON);
        }
        if (!wanted.isSignedIn()) {
            throw failing("MyStatus", HResult.E_INVALIDARG);
        }
        if (profile.statusWrites() == Profile.StatusWrites.HONOURED) {
            changeStatus(wanted);
        }
    }

    synchronized void autoSignin() {
        if (status.isSignedIn()) {
            throw failing("AutoSignin", MSGR_E_ALREADY_LOGGED_ON);
        }
        if (!status.equals(OFFLINE)) {
            throw failing("AutoSignin", HResult.E_FAIL);
        }
        beginSignin();
    }

    synchronized void signout() {
        if (!status.isSignedIn()) {
            throw failing("Signout", MSGR_E_NOT_LOGGED_ON);
        }
        int mine = ++plan;
        changeStatus(LOCAL_DISCONNECTING_FROM_SERVER);
        later(profile.serverAnswersAfter(), mine, () -> {
            sinks.raise("OnSignout", MessengerEvents::onSignout);
            changeStatus(OFFLINE);
        });
    }

    Subscription advise(MessengerEvents events) {
        return sinks.advise(events);
    }

    synchronized void released(SimulatedMessenger messenger) {
        handedOut.remove(messenger);
    }

    static ComException failing(String member, HResult hresult) {
        return new ComException(member, Api.MESSENGER, hresult);
    }

    private synchronized Messenger create() {
        if (!classRegistered) {
            journal.add(Journal.Kind.CALL, "CoCreateInstance: " + CLASS_E_CLASSNOTAVAILABLE.hex());
            throw new ComException("CoCreateInstance", Api.COM, CLASS_E_CLASSNOTAVAILABLE);
        }
        journal.add(Journal.Kind.CALL, "CoCreateInstance: " + S_OK.hex());
        SimulatedMessenger messenger = new SimulatedMessenger(this);
        handedOut.add(messenger);
        return messenger;
    }

    private void beginSignin() {
        int mine = ++plan;
        changeStatus(LOCAL_FINDING_SERVER);
        Duration at = profile.findingTakes();
        later(at, mine, () -> changeStatus(LOCAL_CONNECTING_TO_SERVER));
        at = at.plus(profile.connectingTakes());
        later(at, mine, () -> changeStatus(LOCAL_SYNCHRONIZING_WITH_SERVER));
        at = at.plus(profile.synchronizingTakes());
        later(at, mine, this::signedIn);
    }

    private void signedIn() {
        if (profile.onSigninFirst()) {
            raiseOnSignin();
        }
        changeStatus(ONLINE);
        if (!profile.onSigninFirst()) {
            raiseOnSignin();
        }
        mail.logon();
    }

    private void raiseOnSignin() {
        sinks.raise("OnSignin " + S_OK.hex(), sink -> sink.onSignin(S_OK));
    }

    private void changeStatus(MyStatus now) {
        status = now;
        sinks.raise("OnMyStatusChange " + now.hex(), sink -> sink.onMyStatusChange(S_OK, now));
    }

    private void endProcess(HResult answerFromNowOn) {
        processAlive = false;
        classRegistered = false;
        handedOut.forEach(messenger -> messenger.die(answerFromNowOn));
        handedOut.clear();
        sinks.clear();
    }

    private synchronized void writeFlag(int value) {
        flag.write(value);
    }

    private void later(Duration delay, int ofPlan, Runnable step) {
        scheduler.schedule(
                () -> {
                    synchronized (this) {
                        if (plan == ofPlan) {
                            step.run();
                        }
                    }
                },
                delay.toNanos(),
                TimeUnit.NANOSECONDS);
    }
}
