package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.RPC_E_DISCONNECTED;
import static org.presencemonitor.hresult.HResult.RPC_S_SERVER_UNAVAILABLE;
import static org.presencemonitor.messenger.MyStatus.OFFLINE;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.FlagAfterCrash;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client's process with its class registration and its flag, from the first word in the registry to the last
 * (communicator.md 6.2). Used under the simulator's lock.
 */
final class SimulatedProcess {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedProcess.class);
    private static final int NOTHING_WRITTEN = -1;

    private final Supplier<Profile> profile;
    private final CancellableSchedule plan;
    /** Of whoever cleans up after a crash: no crash changes it. */
    private final CancellableSchedule aftermath;

    private final Journal journal;
    private final SimulatedFlag flag;
    private final ProviderRegistration registration;
    private final ListenerQueues sinks;
    private final SimulatedSession session;
    private final CrashPoints mortality;
    private final Runnable changed;
    private final Runnable died;
    private ProcessLifetime life = new ProcessLifetime();

    private boolean alive;
    private boolean classRegistered;
    private ExternalRegistration elsewhere = ExternalRegistration.NONE;
    private int flagSays = NOTHING_WRITTEN;
    private int elsewhereSays = UpAndRunning.NOT_RUNNING;
    /** Set from the call of {@link #shutDown} to the end of the process. */
    private @Nullable CompletableFuture<Void> ending;

    private volatile CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

    /**
     * A process that does not run.
     *
     * @param changed called after each change of whether it runs, ends, or has its class registered
     * @param died called at its end, whichever it is
     */
    SimulatedProcess(
            Supplier<Profile> profile,
            CancellableSchedule plan,
            CancellableSchedule aftermath,
            Journal journal,
            SimulatedFlag flag,
            ProviderRegistration registration,
            ListenerQueues sinks,
            SimulatedSession session,
            CrashPoints mortality,
            Runnable changed,
            Runnable died) {
        this.profile = profile;
        this.plan = plan;
        this.aftermath = aftermath;
        this.journal = journal;
        this.flag = flag;
        this.registration = registration;
        this.sinks = sinks;
        this.session = session;
        this.mortality = mortality;
        this.changed = changed;
        this.died = died;
    }

    /**
     * Shows itself there as well from now on, and no longer where it did before.
     *
     * @throws ComException when a running client cannot; it shows itself nowhere then, and goes on
     */
    void registerWith(ExternalRegistration next) {
        leaveElsewhere();
        elsewhere = next;
        if (profile.get().writesFlag()) {
            tellElsewhere(alive ? UpAndRunning.STARTING : UpAndRunning.NOT_RUNNING);
        }
        if (classRegistered) {
            try {
                next.register();
            } catch (ComException e) {
                leaveElsewhere();
                throw e;
            }
            if (flagSays != NOTHING_WRITTEN) {
                tellElsewhere(flagSays);
            }
        }
    }

    /** After a crash there is only the flag to put right. */
    private void leaveElsewhere() {
        if (classRegistered) {
            elsewhere.revoke();
        }
        if (elsewhereSays > UpAndRunning.NOT_RUNNING) {
            tellElsewhere(UpAndRunning.NOT_RUNNING);
        }
        elsewhere = ExternalRegistration.NONE;
    }

    private void tellElsewhere(int value) {
        elsewhere.flag(value);
        elsewhereSays = value;
    }

    boolean isAlive() {
        return alive;
    }

    /** On its way out, but not gone. */
    boolean isEnding() {
        return ending != null;
    }

    boolean classIsRegistered() {
        return classRegistered;
    }

    /** Completes with the end of the process that runs now; complete when none does. Safe to call without the lock. */
    CompletableFuture<Void> end() {
        return end;
    }

    /** Of the process that runs now, or ran last; another one with each start. */
    ProcessLifetime life() {
        return life;
    }

    void start(Runnable startAgain) {
        if (ending != null) {
            ending.thenRun(startAgain);
            return;
        }
        if (alive) {
            if (classRegistered) {
                plan.later(Duration.ZERO, () -> write(flagWhenUp()));
            }
            return;
        }
        alive = true;
        life = new ProcessLifetime();
        changed.run();
        end = new CompletableFuture<>();
        plan.drop();
        plan.later(Duration.ZERO, () -> {
            mortality.reached(CrashPoint.BEFORE_FLAG_1);
            write(UpAndRunning.STARTING);
            mortality.reached(CrashPoint.AFTER_FLAG_1);
        });
        registration.claim(profile.get());
        plan.later(profile.get().startTakes(), this::comeUp);
    }

    private void comeUp() {
        mortality.reached(CrashPoint.BEFORE_CLASS_REGISTERED);
        classRegistered = true;
        try {
            elsewhere.register();
        } catch (ComException e) {
            // As the real ones do when a step of the start fails.
            LOG.error("The class cannot be registered, so the simulated client ends", e);
            write(UpAndRunning.NOT_RUNNING);
            ended(RPC_E_DISCONNECTED);
            return;
        }
        changed.run();
        journal.registered("class registered", "");
        mortality.reached(CrashPoint.AFTER_CLASS_REGISTERED);
        boolean signsIn = profile.get().signsInAtStart();
        write(signsIn ? UpAndRunning.RUNNING : flagWhenUp());
        mortality.reached(CrashPoint.AFTER_FLAG_2);
        if (signsIn) {
            session.signIn();
        }
    }

    CompletableFuture<Void> shutDown() {
        if (ending != null) {
            return ending;
        }
        if (!alive) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> ended = new CompletableFuture<>();
        ending = ended;
        changed.run();
        CrashPoints.live(() -> {
            plan.drop();
            session.leave();
            mortality.reached(CrashPoint.BEFORE_ON_APP_SHUTDOWN);
            sinks.raise(MessengerEvent.ON_APP_SHUTDOWN, List.of(), MessengerEvents::onAppShutdown);
            plan.later(Duration.ZERO, this::leave);
        });
        return ended;
    }

    private void leave() {
        mortality.reached(CrashPoint.BEFORE_CLASS_REVOKED);
        classRegistered = false;
        elsewhere.revoke();
        changed.run();
        journal.registered("class revoked", "");
        mortality.reached(CrashPoint.AFTER_CLASS_REVOKED);
        write(UpAndRunning.NOT_RUNNING);
        registration.giveBack();
        sinks.end();
        ended(RPC_E_DISCONNECTED);
    }

    void crash() {
        if (!alive) {
            return;
        }
        plan.drop();
        elsewhere.revoke();
        session.vanish();
        sinks.vanish();
        if (profile.get().flagAfterCrash() == FlagAfterCrash.CLEARED) {
            aftermath.later(Duration.ZERO, () -> write(UpAndRunning.NOT_RUNNING));
        }
        ended(RPC_S_SERVER_UNAVAILABLE);
    }

    private void ended(HResult answerFromNowOn) {
        alive = false;
        classRegistered = false;
        life.cut(answerFromNowOn);
        died.run();
        end.complete(null);
        CompletableFuture<Void> asked = ending;
        ending = null;
        changed.run();
        if (asked != null) {
            asked.complete(null);
        }
    }

    /** The session or the profile has changed: where the flag is to tell of that, it will. */
    void followSession() {
        plan.later(Duration.ZERO, () -> {
            if (classRegistered && flagSays != flagWhenUp()) {
                write(flagWhenUp());
            }
        });
    }

    private int flagWhenUp() {
        boolean falls = profile.get().flagSignedOut() == FlagSignedOut.FALLS_TO_0;
        return falls && session.status().equals(OFFLINE) ? UpAndRunning.NOT_RUNNING : UpAndRunning.RUNNING;
    }

    private void write(int value) {
        if (profile.get().writesFlag()) {
            flag.write(value);
            tellElsewhere(value);
            flagSays = value;
        } else {
            flagSays = NOTHING_WRITTEN;
        }
    }
}
